package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bob accepts while a follow-up leaves: both orders, each forced by the locks. */
@WithScriptedRelay
class DecisionRaceTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Timeline timeline;
  @Autowired Pace pace;
  @Autowired DeliveryPreparation preparation;
  @Autowired RelayDirectory relays;
  @Autowired Claims claims;
  @Autowired DeliveryOutcomes outcomes;
  AcmeRows acme;
  UUID mail;
  int before;

  @BeforeEach
  void aFollowUpIsClaimed() {
    acme = AcmeRows.in(tenants, routing);
    mail = acme.plan(ledger, acme.followUp());
    before = ScriptedRelay.SERVER.mails().size();
    pace.reserve(acme.tenant, mail, false);
  }

  @Test
  void anAcceptanceThatWasFirstClosesTheGateThatWaitsForIt() throws Exception {
    Departure departure = claimed();
    CountDownLatch holdsTheQuote = new CountDownLatch(1);

    SmtpOutcome outcome;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> acceptance =
          CompletableFuture.runAsync(() -> acceptOnceAnotherWaits(holdsTheQuote), threads);
      holdsTheQuote.await();
      outcome = handOver(departure, () -> {});
      acceptance.join();
    }
    outcomes.record(departure, outcome);

    assertThat(outcome).isEqualTo(new SmtpOutcome.Stopped());
    assertThat(ScriptedRelay.SERVER.mails()).hasSize(before);
    assertThat(row().state()).isEqualTo(MessageState.CANCELLED);
    assertThat(named()).isEmpty();
  }

  @Test
  void aMailThatWasInDataFirstIsNamedInTheTimelineByTheAcceptance() throws Exception {
    Departure departure = claimed();

    SmtpOutcome outcome = handOver(departure, this::accept);
    outcomes.record(departure, outcome);

    assertThat(outcome).isInstanceOf(SmtpOutcome.Accepted.class);
    assertThat(row().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(named())
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.detail().get("messageId")).isEqualTo(row().messageId()));
  }

  @Test
  void aMailThatHasLeftBeforeIsNotNamed() throws Exception {
    Departure departure = claimed();
    outcomes.record(departure, handOver(departure, () -> {}));

    accept();

    assertThat(named()).isEmpty();
  }

  private Departure claimed() {
    return ((DeliveryPreparation.Step.Leave) preparation.prepare(acme.tenant, mail, true))
        .departure();
  }

  /**
   * @param inData happens after the gate has committed and before the body leaves
   */
  private SmtpOutcome handOver(Departure departure, Runnable inData) throws InterruptedException {
    Relay relay = relays.of(acme.tenant, departure.mailbox()).orElseThrow();
    return relay.send(
        departure.envelope(),
        "Subject: Your sails\r\n\r\nHello Bob\r\n".getBytes(),
        () -> {
          boolean open = claims.intoData(acme.tenant, departure.message(), departure.claim());
          inData.run();
          return open;
        },
        departure.deadline());
  }

  private void acceptOnceAnotherWaits(CountDownLatch holdsTheQuote) {
    tenants.run(
        acme.tenant,
        () -> {
          lockQuote();
          holdsTheQuote.countDown();
          while (waiting() == 0) {
            Thread.onSpinWait();
          }
          decide();
        });
  }

  /** Transactions that wait for one that has locked a row of ours. */
  private long waiting() {
    return tenants
        .sql(
            "select count(*) from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")
        .query(Long.class)
        .single();
  }

  private void accept() {
    tenants.run(
        acme.tenant,
        () -> {
          lockQuote();
          decide();
        });
  }

  private void lockQuote() {
    tenants.sql("select 1 from quote for update").query(Integer.class).list();
  }

  private void decide() {
    tenants.sql("update quote_version set state = 'accepted'").update();
    ledger.cancelFollowUps(acme.quote, "accepted");
  }

  private Message row() {
    return acme.find(ledger, mail);
  }

  private List<TimelineEntry> named() {
    return tenants.as(
        acme.tenant,
        () ->
            timeline.of(acme.quote).stream()
                .filter(entry -> entry.kind().equals("follow_up_was_leaving"))
                .toList());
  }
}
