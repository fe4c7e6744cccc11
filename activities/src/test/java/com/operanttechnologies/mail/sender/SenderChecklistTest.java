package com.operanttechnologies.mail.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Kind;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.SenderReport;
import com.operanttechnologies.mail.SenderReports;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.delivery.ScriptedRelay;
import com.operanttechnologies.mail.delivery.WithScriptedRelay;
import com.operanttechnologies.mail.dns.SenderDomain;
import com.operanttechnologies.mail.dns.SenderProof;
import com.operanttechnologies.mail.dns.Zone;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Must: SPF, DKIM and DMARC aligned, and TLS to the relay, before a follow-up leaves. */
@WithScriptedRelay
@Import(SenderChecklistTest.Dns.class)
@TestPropertySource(properties = "operant.mail.compliance=enforce")
class SenderChecklistTest {
  private static final String DOMAIN = "acme-sails.example";

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired SenderReports reports;
  @Autowired SenderProof proof;
  @Autowired DkimRecords signatures;
  @Autowired Zone zone;
  AcmeRows acme;

  /** What stands in the DNS. */
  @TestConfiguration
  static class Dns {
    @Bean
    @Primary
    Zone zone() {
      return new Zone();
    }
  }

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
    zone.clear();
  }

  @Test
  void whoeverPublishesEverythingIsProvedAndGreenButForTheRelay() {
    publish();

    SenderReport report = reports.look(acme.tenant);

    assertThat(report.checks())
        .filteredOn(check -> check.kind() != Kind.TLS)
        .allMatch(SenderCheck::isGreen);
    assertThat(state(report, Kind.TLS)).isEqualTo(State.FAILED);
    assertThat(acme.count("select count(*) from tenant where sender_domain_proved_at is not null"))
        .isEqualTo(1);
  }

  @Test
  void aTenantsKeyDoesNotSignBeforeItsRecordHasBeenSeen() {
    acme.run("update tenant set sender_domain_proved_at = now()");
    signatures.of(acme.tenant, DOMAIN);

    assertThat(sent()).doesNotContain("DKIM-Signature");
    publish();
    reports.look(acme.tenant);

    assertThat(sent()).contains("DKIM-Signature", "d=" + DOMAIN);
  }

  @Test
  void aKeyWhoseRecordIsGoneSignsNoMore() {
    publish();
    reports.look(acme.tenant);
    zone.clear();
    reports.look(acme.tenant);

    assertThat(sent()).doesNotContain("DKIM-Signature");
  }

  @Test
  void aSilentDnsTakesNothingBack() {
    publish();
    reports.look(acme.tenant);
    zone.silentAt("operant._domainkey." + DOMAIN);
    reports.look(acme.tenant);

    assertThat(sent()).contains("DKIM-Signature");
  }

  @Test
  void aFollowUpWaitsWhileReceiversWouldNotTrustItsSender() {
    acme.run("update tenant set sender_domain_proved_at = now()");
    reports.look(acme.tenant);
    UUID mail = acme.plan(ledger, acme.followUp());

    deliveries.deliver(acme.tenant, mail);

    assertThat(acme.find(ledger, mail).state()).isEqualTo(MessageState.HELD);
    assertThat(acme.find(ledger, mail).reason()).contains("no SPF record", "no DMARC record");
  }

  @Test
  void essentialMailDoesNotWaitForIt() {
    acme.run("update tenant set sender_domain_proved_at = now()");
    reports.look(acme.tenant);

    assertThat(sent()).contains("Subject: Your sails");
  }

  @Test
  void beforeAnybodyHasLookedNothingIsHeldAgainstTheSender() {
    SenderReport report = tenants.as(acme.tenant, reports::kept);

    assertThat(report.checkedAt()).isNull();
    assertThat(report.refusals()).isEmpty();
  }

  @Test
  void anotherAddressIsLookedAtAnew() {
    publish();
    reports.look(acme.tenant);
    acme.run("update tenant set sender_email = 'ada@other.example'");

    assertThat(tenants.as(acme.tenant, reports::kept).checkedAt()).isNull();
  }

  private String sent() {
    UUID mail = acme.plan(ledger, acme.notice());
    deliveries.deliver(acme.tenant, mail);
    return ScriptedRelay.lastMail();
  }

  private void publish() {
    SenderProof.Txt wanted = proof.wanted(acme.tenant, SenderDomain.of("sales@" + DOMAIN));
    DkimRecords.Published key = signatures.of(acme.tenant, DOMAIN);
    zone.with(wanted.name(), wanted.text())
        .with(key.name(), key.text())
        .with(DOMAIN, "v=spf1 ip4:127.0.0.0/8 ~all")
        .with("_dmarc." + DOMAIN, "v=DMARC1; p=none");
  }

  private static State state(SenderReport report, Kind kind) {
    return report.checks().stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow()
        .state();
  }
}
