package com.operanttechnologies.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.SenderCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmarcLookupTest {
  private static final String FROM = "mail.acme-sails.example";
  private final Zone zone = new Zone();

  @Test
  void theDomainsOwnPolicyCounts() {
    zone.with("_dmarc." + FROM, "v=DMARC1; p=reject")
        .with("_dmarc.acme-sails.example", "v=DMARC1; p=none");

    assertThat(found().policy().orElseThrow().policy()).isEqualTo("reject");
  }

  @Test
  void elseThatOfTheDomainAboveWithItsWordForSubdomains() {
    zone.with("_dmarc.acme-sails.example", "v=DMARC1; p=none; sp=quarantine");

    DmarcLookup.Finding found = found();

    assertThat(found.check().state()).isEqualTo(State.PASSED);
    assertThat(found.policy().orElseThrow().policy()).isEqualTo("quarantine");
    assertThat(found.policy().orElseThrow().at()).isEqualTo("acme-sails.example");
  }

  @Test
  void withoutOneTheRecordToPublishIsSaid() {
    assertThat(found().check().state()).isEqualTo(State.FAILED);
    assertThat(found().check().record().name()).isEqualTo("_dmarc." + FROM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=DMARC1", "v=DMARC1; p=maybe"})
  void aRecordWithoutAPolicyFails(String record) {
    zone.with("_dmarc." + FROM, record);

    assertThat(found().check().state()).isEqualTo(State.FAILED);
    assertThat(found().policy()).isEmpty();
  }

  @Test
  void severalRecordsFail() {
    zone.with("_dmarc." + FROM, "v=DMARC1; p=none", "v=DMARC1; p=reject");

    assertThat(found().check().found()).contains("several");
  }

  @Test
  void aSilentDnsFailsNobody() {
    zone.silentAt("_dmarc." + FROM);

    assertThat(found().check().state()).isEqualTo(State.UNSURE);
  }

  @Test
  void strictAlignmentTakesTheSameDomainOnly() {
    zone.with("_dmarc.acme-sails.example", "v=DMARC1; p=none; adkim=s");
    DmarcPolicy policy = found().policy().orElseThrow();

    assertThat(policy.alignsSignature(FROM, FROM)).isTrue();
    assertThat(policy.alignsSignature("acme-sails.example", FROM)).isFalse();
    assertThat(policy.alignsPath("acme-sails.example", FROM)).isTrue();
  }

  @Test
  void anotherOrganisationIsNeverAligned() {
    zone.with("_dmarc." + FROM, "v=DMARC1; p=none");
    DmarcPolicy policy = found().policy().orElseThrow();

    assertThat(policy.alignsSignature("operator.example", FROM)).isFalse();
    assertThat(policy.alignsPath("notacme-sails.example", FROM)).isFalse();
  }

  private DmarcLookup.Finding found() {
    return new DmarcLookup(zone).of(FROM);
  }
}
