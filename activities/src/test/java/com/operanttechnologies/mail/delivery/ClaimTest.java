package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MailEvents;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.process.EpochBegun;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@WithScriptedRelay
class ClaimTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryPreparation preparation;
  @Autowired RelayDirectory relays;
  @Autowired Handover handover;
  @Autowired Pace pace;
  @Autowired Claims claims;
  @Autowired DeliveryOutcomes outcomes;
  @Autowired MailEvents events;
  @Autowired ApplicationEventPublisher publisher;
  AcmeRows acme;
  UUID mail;
  int before;

  @BeforeEach
  void aFollowUp() {
    acme = AcmeRows.in(tenants, routing);
    mail = acme.plan(ledger, acme.followUp());
    before = ScriptedRelay.SERVER.mails().size();
  }

  @Test
  void acceptingWhileTheMailIsClaimedClosesTheGate() throws Exception {
    Departure departure = claimed();

    SmtpOutcome outcome =
        relays
            .of(acme.tenant, departure.mailbox())
            .orElseThrow()
            .send(
                departure.envelope(),
                "Subject: late\r\n\r\nlate\r\n".getBytes(),
                () -> {
                  acceptedByBob();
                  return gate(departure);
                },
                departure.deadline());
    outcomes.record(departure, outcome);

    assertThat(outcome).isEqualTo(new SmtpOutcome.Stopped());
    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before);
    assertThat(state()).isEqualTo(MessageState.CANCELLED);
    assertThat(acme.find(ledger, mail).reason()).isEqualTo("accepted");
  }

  @Test
  void aRuleClosesTheGateEvenWhereNobodyHasCancelledTheMail() {
    Departure departure = claimed();
    acme.run("update quote_version set expires_at = now()");

    boolean open = gate(departure);
    Delivery delivery = outcomes.record(departure, new SmtpOutcome.Stopped());

    assertThat(open).isFalse();
    assertThat(delivery).isEqualTo(Delivery.DONE);
    assertThat(acme.find(ledger, mail).reason()).isEqualTo("expired");
  }

  @Test
  void theGateOpensOnceForTheClaimsOwnerOnly() {
    Departure departure = claimed();

    assertThat(claims.intoData(acme.tenant, departure.message(), UUID.randomUUID())).isFalse();
    assertThat(gate(departure)).isTrue();
    assertThat(gate(departure)).isFalse();
  }

  @Test
  void aClaimWhoseLeaseHasRunOutOpensNoGate() {
    Departure departure = claimed();
    acme.run("update message set lease_until = now() - interval '1 second'");

    assertThat(gate(departure)).isFalse();
  }

  /* Decision 218: a claim need not be on disk, so that a database that fails may know of none. */
  @Test
  void aClaimThatAFailingDatabaseLostLetsNothingLeave() {
    Departure lost = lostClaim();

    SmtpOutcome outcome = handover.of(lost);
    Delivery delivery = outcomes.record(lost, outcome);

    assertThat(outcome).isEqualTo(new SmtpOutcome.Stopped());
    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before);
    assertThat(state()).isEqualTo(MessageState.PLANNED);
    assertThat(delivery.comeBackAt()).isNotNull();
    deliveries.deliver(acme.tenant, mail);
    assertThat(state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before + 1);
  }

  @Test
  void whoeverTakesAMailAfterALostClaimKeepsIt() {
    Departure lost = lostClaim();
    Departure next = claimed();

    outcomes.record(lost, handover.of(lost));

    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before);
    assertThat(state()).isEqualTo(MessageState.CLAIMED);
    assertThat(gate(next)).isTrue();
  }

  @Test
  void aClaimedMailIsLeftToItsOwner() {
    claimed();

    Delivery delivery = deliveries.deliver(acme.tenant, mail);

    assertThat(delivery.comeBackAt()).isNotNull();
    assertThat(state()).isEqualTo(MessageState.CLAIMED);
  }

  @Test
  void anEndedProcessGivesItsClaimBack() {
    claimed();
    itsProcessHasEnded();

    publisher.publishEvent(new EpochBegun(2));

    assertThat(state()).isEqualTo(MessageState.PLANNED);
    deliveries.deliver(acme.tenant, mail);
    assertThat(state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aMailWhoseProcessEndedWhileItLeftIsUnknown() {
    gate(claimed());
    itsProcessHasEnded();

    publisher.publishEvent(new EpochBegun(2));

    assertThat(state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(events.of(mail)).singleElement().isInstanceOf(MailEvent.Failed.class);
    assertThat(deliveries.deliver(acme.tenant, mail)).isEqualTo(Delivery.DONE);
  }

  @Test
  void anOwnMailThatLeftLongAgoWithoutAnAnswerIsUnknown() {
    gate(claimed());
    acme.run("update message set lease_until = now() - interval '1 second'");

    deliveries.deliver(acme.tenant, mail);

    assertThat(state()).isEqualTo(MessageState.UNKNOWN);
  }

  @Test
  void anAnswerThatCameAfterAllIsBelieved() {
    Departure departure = claimed();
    gate(departure);
    itsProcessHasEnded();
    publisher.publishEvent(new EpochBegun(2));

    outcomes.record(departure, new SmtpOutcome.Accepted("250 taken"));

    assertThat(state()).isEqualTo(MessageState.ACCEPTED);
  }

  private Departure claimed() {
    pace.reserve(acme.tenant, mail, false);
    return ((DeliveryPreparation.Step.Leave) preparation.prepare(acme.tenant, mail, true))
        .departure();
  }

  /* All that the transaction wrote is gone, while its owner goes on. */
  private Departure lostClaim() {
    AtomicReference<Departure> claim = new AtomicReference<>();
    assertThatThrownBy(() ->
            tenants.run(
                acme.tenant,
                () -> {
                  claim.set(claimed());
                  throw new CannotGetJdbcConnectionException("the database failed");
                }))
        .isInstanceOf(CannotGetJdbcConnectionException.class);
    assertThat(state()).isEqualTo(MessageState.PLANNED);
    return claim.get();
  }

  private boolean gate(Departure departure) {
    return claims.intoData(acme.tenant, departure.message(), departure.claim());
  }

  private void acceptedByBob() {
    tenants.run(
        acme.tenant,
        () -> {
          tenants.sql("select 1 from quote for update").query(Integer.class).list();
          tenants.sql("update quote_version set state = 'accepted'").update();
          ledger.cancelFollowUps(acme.quote, "accepted");
        });
  }

  private void itsProcessHasEnded() {
    long epoch =
        routing
            .sql(
                """
                insert into process_epoch (home_id, ended_at)
                values (gen_random_uuid(), now()) returning epoch
                """)
            .query(Long.class)
            .single();
    acme.run("update message set epoch = " + epoch);
  }

  private MessageState state() {
    return acme.find(ledger, mail).state();
  }
}
