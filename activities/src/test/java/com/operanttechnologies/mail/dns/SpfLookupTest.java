package com.operanttechnologies.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.SenderCheck.Txt;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpfLookupTest {
  private static final String ACME = "acme-sails.example";
  private final Zone zone = new Zone();

  @Test
  void withoutARecordTheOneToPublishIsSaid() {
    SenderCheck check = check(relay(null));

    assertThat(check.state()).isEqualTo(State.FAILED);
    assertThat(check.record()).isEqualTo(new Txt(ACME, "v=spf1 a:smtp.relay.example ~all"));
    assertThat(check(relay("_spf.relay.example")).record())
        .isEqualTo(new Txt(ACME, "v=spf1 include:_spf.relay.example ~all"));
  }

  @Test
  void twoRecordsAreAsGoodAsNone() {
    zone.with(ACME, "v=spf1 mx -all", "v=spf1 include:_spf.relay.example ~all");

    assertThat(check(relay(null)).found()).contains("2 SPF records");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=spf1 include:_spf.relay.example ~all",
        "V=SPF1 mx include:spf.relay.example -all",
        "v=spf1 ip4:198.51.100.0/24 -all",
        "v=spf1 include:other.example ~all",
        "v=spf1 redirect=other.example"
      })
  void aRecordThatStandsForTheRelayPasses(String record) {
    zone.with(ACME, record).with("other.example", "v=spf1 ip4:198.51.100.7 ~all");

    assertThat(check(relay(null)).state()).isEqualTo(State.PASSED);
  }

  @Test
  void whatTheProviderAsksForIsTheOnlyAnswerWhereTheOperatorHasSaidIt() {
    zone.with(ACME, "v=spf1 mx ip4:198.51.100.0/24 ~all");

    SenderCheck check = check(relay("_spf.relay.example"));

    assertThat(check.state()).isEqualTo(State.FAILED);
    assertThat(check.record())
        .isEqualTo(new Txt(ACME, "v=spf1 mx ip4:198.51.100.0/24 include:_spf.relay.example ~all"));
  }

  @Test
  void whetherAnotherRecordCoversTheRelayCannotBeSaidAndRefusesNothing() {
    zone.with(ACME, "v=spf1 include:other.example ~all").with("other.example", "v=spf1 mx ~all");

    SenderCheck check = check(relay(null));

    assertThat(check.state()).isEqualTo(State.UNSURE);
    assertThat(check.found()).contains("smtp.relay.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=spf1 +all", "v=spf1 include:_spf.relay.example all"})
  void aRecordThatLetsEverybodySendFails(String record) {
    zone.with(ACME, record);

    assertThat(check(relay(null)).state()).isEqualTo(State.FAILED);
  }

  @Test
  void moreThanTenQuestionsFailAsTheyDoAtReceivers() {
    StringBuilder record = new StringBuilder("v=spf1");
    for (int i = 1; i <= 11; i++) {
      record.append(" include:spf").append(i).append(".other.example");
    }
    zone.with(ACME, record + " ~all");

    assertThat(check(relay(null)).found()).contains("11 further questions");
  }

  @Test
  void recordsThatIncludeEachOtherAreReadOnce() {
    zone.with(ACME, "v=spf1 include:b.example ~all")
        .with("b.example", "v=spf1 include:" + ACME + " ~all");

    assertThat(check(relay(null)).state()).isEqualTo(State.UNSURE);
    assertThat(zone.asked()).containsExactly(ACME, "b.example");
  }

  @Test
  void aSilentDnsFailsNobody() {
    assertThat(new SpfLookup(zone.silentAt(ACME)).of(ACME, Optional.of(relay(null))).state())
        .isEqualTo(State.UNSURE);
  }

  private SenderCheck check(RelayIdentity relay) {
    return new SpfLookup(zone).of(ACME, Optional.of(relay));
  }

  private static RelayIdentity relay(String include) {
    return new RelayIdentity(
        "smtp.relay.example", List.of(InetAddress.ofLiteral("198.51.100.7")), include);
  }
}
