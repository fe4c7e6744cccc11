package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.jdbc.AttemptRows;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class AttemptsTest {
  static final ScriptedSmtpServer RELAY = ScriptedRelay.SERVER;

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired AttemptRows attempts;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void eachTryIsKeptWithItsPhaseItsFullReplyAndItsTimes() {
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    RELAY.dropConnections();
    RELAY.onceOn(Step.RCPT, Fault.reply("450-4.2.0 greylisted\r\n450 4.2.0 come back"));
    deliver(mail);
    acme.becomesDue(mail);
    deliver(mail);

    List<Attempt> tries = tries(mail);
    assertThat(tries).extracting(Attempt::outcome).containsExactly("rejected", "accepted");
    assertThat(tries).extracting(Attempt::phase).containsExactly("rcpt", "dot");
    assertThat(tries.getFirst().reply()).isEqualTo("450-4.2.0 greylisted\n450 4.2.0 come back");
    assertThat(tries.getFirst().connectMs()).isNotNull();
    assertThat(tries.getFirst().dataMs()).isNull();
    assertThat(tries.getLast().answerMs()).isNotNull();
  }

  @Test
  void aTryWithoutAnAnswerKeepsWhatWentWrong() {
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    RELAY.onceOn(Step.DOT, new Fault.Drop());

    deliver(mail);

    assertThat(tries(mail)).singleElement().extracting("outcome").isEqualTo("unknown");
    assertThat(tries(mail).getFirst().reply()).doesNotContain("354");
  }

  @Test
  void triesAreForgottenAfterNinetyDays() {
    UUID mail = acme.plan(ledger, acme.bobsNotice());
    deliver(mail);
    acme.run("update message_attempt set at = now() - interval '91 days'");

    tenants.run(acme.tenant, attempts::forgetOld);

    assertThat(tries(mail)).isEmpty();
  }

  private void deliver(UUID mail) {
    deliveries.deliver(acme.tenant, mail);
  }

  private List<Attempt> tries(UUID mail) {
    return tenants.as(
        acme.tenant, () -> ledger.attempts(List.of(mail)).getOrDefault(mail, List.of()));
  }
}
