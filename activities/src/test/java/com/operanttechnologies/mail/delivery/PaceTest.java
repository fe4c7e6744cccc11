package com.operanttechnologies.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.PaceRule;
import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.mail.pace.SendingPaces;
import com.operanttechnologies.mail.smtp.Fault;
import com.operanttechnologies.mail.smtp.Step;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithScriptedRelay
class PaceTest {
  private static final Instant LONG_AGO = Instant.now().minusSeconds(600);

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired SendingPaces paces;
  @Autowired Pace pace;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void whatIsDueAtOnceLeavesInDueOrderWhoeverAsksFirst() {
    choose(gap(20));
    List<UUID> mails = followUps(30);

    mails.reversed().forEach(this::deliver);

    List<Instant> instants = mails.stream().map(mail -> row(mail).dueAt()).toList();
    assertThat(row(mails.getFirst()).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(instants.subList(1, 30)).isSorted();
    assertThat(apart(instants.subList(1, 30)))
        .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
  }

  @Test
  void aDelayedMailSaysWhichRuleDelaysItAndUntilWhen() {
    choose(gap(20));
    List<UUID> mails = followUps(2);
    deliver(mails.getFirst());

    Instant comeBack = deliver(mails.getLast());

    Message waiting = row(mails.getLast());
    assertThat(waiting.reason()).isEqualTo(PaceRule.GAP.words());
    assertThat(waiting.dueAt()).isEqualTo(comeBack).isAfter(Instant.now());
  }

  @Test
  void askingAgainDoesNotMoveTheInstant() {
    choose(gap(20));
    List<UUID> mails = followUps(3);
    mails.forEach(this::deliver);
    Instant given = row(mails.getLast()).dueAt();

    acme.becomesDue(mails.getLast());
    Instant again = deliver(mails.getLast());

    assertThat(again).isEqualTo(given);
  }

  @Test
  void essentialMailCountsAndIsNeverDelayed() {
    choose(mailbox(1));
    UUID first = acme.plan(ledger, acme.notice());
    UUID second = acme.plan(ledger, acme.notice());
    UUID followUp = acme.plan(ledger, acme.followUp());

    List.of(first, second, followUp).forEach(this::deliver);

    assertThat(row(second).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(row(followUp).state()).isEqualTo(MessageState.PLANNED);
    assertThat(row(followUp).reason()).startsWith(PaceRule.MAILBOX.words());
    assertThat(row(followUp).dueAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
  }

  @Test
  void whatAPersonSendsGoesFirst() {
    choose(mailbox(1));
    List<UUID> mails = followUps(2);
    mails.forEach(this::deliver);
    UUID byHand = plan(acme, Instant.now().minusSeconds(1), true);

    deliver(byHand);

    assertThat(row(mails.getLast()).state()).isEqualTo(MessageState.PLANNED);
    assertThat(row(byHand).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void whatEssentialMailHasTakenMeanwhileFollowUpsWaitFor() {
    choose(mailbox(2));
    List<UUID> mails = followUps(2);
    reserve(mails.getFirst());
    deliver(acme.plan(ledger, acme.notice()));

    mails.forEach(this::deliver);

    assertThat(row(mails.getFirst()).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(row(mails.getLast()).state()).isEqualTo(MessageState.PLANNED);
    assertThat(row(mails.getLast()).reason()).isEqualTo(PaceRule.MAILBOX.words());
  }

  @Test
  void mailThatMissedItsSlotsIsSpreadAgain() {
    choose(gap(20));
    List<UUID> mails = followUps(4);
    reserve(mails.getFirst());
    acme.run("update pace_slot set at = now() - interval '5 seconds'");

    mails.forEach(this::deliver);

    List<Instant> instants = mails.stream().skip(1).map(mail -> row(mail).dueAt()).toList();
    assertThat(row(mails.getFirst()).state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(apart(instants))
        .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
  }

  @Test
  void aCancelledMailGivesItsSlotBack() {
    choose(gap(20));
    List<UUID> mails = followUps(2);
    reserve(mails.getFirst());

    tenants.run(acme.tenant, () -> ledger.cancelFollowUps(acme.quote, "accepted"));

    assertThat(acme.count("select count(*) from pace_slot")).isZero();
  }

  @Test
  void aMailThatIsTriedAgainDoesNotWaitForItsOwnFirstTry() {
    choose(gap(600));
    UUID mail = followUps(1).getFirst();
    ScriptedRelay.SERVER.onceOn(Step.RCPT, Fault.reply("450 4.2.0 later"));
    deliver(mail);

    acme.becomesDue(mail);
    deliver(mail);

    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void oneTenantsMailDoesNotDelayAnothers() {
    choose(mailbox(1));
    deliver(acme.plan(ledger, acme.notice()));
    AcmeRows rival = AcmeRows.in(tenants, routing);
    tenants.run(rival.tenant, () -> paces.choose(mailbox(1)));
    UUID mail = rival.plan(ledger, rival.followUp());

    deliveries.deliver(rival.tenant, mail);

    assertThat(rival.find(ledger, mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void twoProcessesThatClaimAtOnceKeepTheDistance() throws Exception {
    choose(gap(20));
    List<UUID> mails = followUps(2);
    reserve(mails.getFirst());
    acme.run("update pace_slot set at = now() - interval '1 second'");

    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      processes.invokeAll(List.of(() -> deliver(mails.getFirst()), () -> deliver(mails.getLast())));
    }

    assertThat(mails).filteredOn(mail -> row(mail).state() == MessageState.ACCEPTED).hasSize(1);
  }

  private void choose(SendingPace chosen) {
    tenants.run(acme.tenant, () -> paces.choose(chosen));
  }

  private static SendingPace gap(int seconds) {
    return new SendingPace(0, 0, 0, Duration.ofSeconds(seconds), 0, 0);
  }

  private static SendingPace mailbox(int mails) {
    return new SendingPace(mails, 0, 0, Duration.ZERO, 0, 0);
  }

  /** In due order, due long ago. */
  private List<UUID> followUps(int mails) {
    return IntStream.range(0, mails)
        .mapToObj(i -> plan(acme, LONG_AGO.plusMillis(i), false))
        .toList();
  }

  private UUID plan(AcmeRows rows, Instant dueAt, boolean byHand) {
    NewMessage.About about =
        new NewMessage.About(rows.quote, rows.version, null, null, rows.bob, null);
    return rows.plan(
        ledger,
        new NewMessage(
            "follow_up",
            MailClass.FOLLOW_UP,
            "bob@buyer.example",
            "Bob Buyer",
            AcmeRows.LETTER,
            about,
            List.of(),
            dueAt,
            byHand));
  }

  private void reserve(UUID mail) {
    pace.reserve(acme.tenant, mail, false);
  }

  private Instant deliver(UUID mail) {
    return deliveries.deliver(acme.tenant, mail).comeBackAt();
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }

  private static List<Duration> apart(List<Instant> instants) {
    return IntStream.range(1, instants.size())
        .mapToObj(i -> Duration.between(instants.get(i - 1), instants.get(i)).abs())
        .toList();
  }
}
