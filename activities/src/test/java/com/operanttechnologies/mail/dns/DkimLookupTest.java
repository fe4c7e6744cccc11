package com.operanttechnologies.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.SenderCheck.Txt;
import com.operanttechnologies.mail.dkim.DkimKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DkimLookupTest {
  private static final DkimKey KEY = DkimKey.generate("acme-sails.example", "operant");
  private static final Txt OURS = new Txt(KEY.dnsName(), KEY.dnsText());
  private final Zone zone = new Zone();

  @Test
  void ourKeyIsFoundHoweverTheRecordIsWritten() {
    String key = KEY.dnsText().substring(KEY.dnsText().indexOf("p=") + 2);
    zone.with(
        OURS.name(),
        "k=rsa;t=s; v=DKIM1 ;p= " + key.substring(0, 100) + " " + key.substring(100) + ";");

    assertThat(check().state()).isEqualTo(State.PASSED);
  }

  @Test
  void aMissingKeyFailsWithTheRecordToPublish() {
    assertThat(check().state()).isEqualTo(State.FAILED);
    assertThat(check().record()).isEqualTo(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=DKIM1; k=rsa; p=MIIBIjANBg", "v=DKIM1; p="})
  void anotherOrARevokedKeyFails(String record) {
    zone.with(OURS.name(), record);

    assertThat(check().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aSilentDnsFailsNobody() {
    zone.silentAt(OURS.name());

    assertThat(check().state()).isEqualTo(State.UNSURE);
  }

  private SenderCheck check() {
    return new DkimLookup(zone).of(OURS);
  }
}
