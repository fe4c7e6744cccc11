package com.operanttechnologies.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.report.ReportRow.Figures;
import com.operanttechnologies.report.ReportRow.Money;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Each figure of docs/reports.md, counted from a small history. */
@WithoutProcesses
class ReportsTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Reports reports;
  @Autowired Suppressions suppressions;
  @Autowired ApplicationEventPublisher events;
  UUID tenant;
  FollowUpHistory history;
  UUID bob;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    history = new FollowUpHistory(tenants, tenant);
    bob = history.customer("Bob", "EUR");
  }

  @Test
  void plannedIsAllThatWasSentOrIsDueWithoutWhatWasCancelled() {
    history.sent(bob, 1, "2 days");
    history.waiting(bob, 2, "planned");
    UUID ann = history.customer("Ann", "EUR");
    history.waiting(ann, 1, "cancelled");

    assertThat(total().figures()).isEqualTo(new Figures(2, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void onlyMailsWithinTheDaysCount() {
    history.sent(bob, 1, "40 days");

    assertThat(total().figures().sent()).isZero();
  }

  @Test
  void aReplyCountsForTheMailThatWasAnswered() {
    UUID first = history.sent(bob, 1, "4 days");
    history.sent(bob, 2, "2 days");

    replied(first);
    replied(first);

    Report bySteps = report(Dimension.STEP);
    assertThat(bySteps.rows()).extracting(row -> row.figures().replied()).containsExactly(1, 0);
    assertThat(bySteps.rows())
        .extracting(ReportRow::label)
        .containsExactly("After a quote, step 1", "After a quote, step 2");
  }

  @Test
  void anAnswerThatIsFoundToBeNoneAfterAllDoesNotCount() {
    UUID first = history.sent(bob, 1, "4 days");
    history.run("insert into mailbox (tenant_id, address) values (:tenant, 'ada@acme.example')");
    UUID inbound =
        history.id(
            """
            insert into inbound (tenant_id, mailbox_id, uid, kind)
            select :tenant, id, 1, 'reply' from mailbox returning id
            """);
    MailEvent.About about =
        new MailEvent.About(tenant, first, "follow_up", history.quoteOf(bob), null, null, bob);
    tenants.run(tenant, () -> events.publishEvent(new MailEvent.Replied(about, inbound)));
    assertThat(total().figures().replied()).isEqualTo(1);

    history.run("update inbound set kind = 'auto_reply'");

    assertThat(total().figures().replied()).isZero();
  }

  @Test
  void aReplyToTheQuoteItselfCountsForTheLastFollowUp() {
    history.sent(bob, 1, "4 days");
    history.sent(bob, 2, "2 days");

    replied(UUID.randomUUID());

    assertThat(report(Dimension.STEP).rows())
        .extracting(row -> row.figures().replied())
        .containsExactly(0, 1);
  }

  @Test
  void theMedianTimeToReplyIsThatOfTheMiddleReply() {
    for (String ago : new String[] {"1 hour", "3 hours", "50 hours"}) {
      UUID each = history.customer("C" + ago.replace(" ", ""), "EUR");
      UUID mail = history.sent(each, 1, ago);
      replied(mail, each);
    }

    assertThat(total().replyTime()).isCloseTo(Duration.ofHours(3), Duration.ofMinutes(1));
    assertThat(total().replyTimeWords()).isEqualTo("3 h");
  }

  @Test
  void bouncesComplaintsAndUnsubscribingCountForTheLastMail() {
    UUID ann = history.customer("Ann", "EUR");
    UUID cyd = history.customer("Cyd", "EUR");
    history.sent(bob, 1, "4 days");
    history.sent(bob, 2, "2 days");
    history.sent(ann, 1, "2 days");
    history.sent(cyd, 1, "2 days");

    suppress(bob, Suppression.Reason.UNSUBSCRIBED);
    suppress(ann, Suppression.Reason.COMPLAINED);
    suppress(cyd, Suppression.Reason.BOUNCED);

    assertThat(report(Dimension.STEP).rows().getLast().figures())
        .isEqualTo(new Figures(1, 1, 0, 0, 0, 1, 0));
    assertThat(total().figures()).isEqualTo(new Figures(4, 4, 0, 1, 1, 1, 0));
  }

  @Test
  void whoWasNeverFollowedUpHasNoFigures() {
    suppress(bob, Suppression.Reason.UNSUBSCRIBED);

    assertThat(total().figures()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void moneyIsWhatWasAcceptedAfterAFollowUpAndIsAddedByCurrencyOnly() {
    UUID ann = history.customer("Ann", "EUR");
    UUID cyd = history.customer("Cyd", "JPY");
    UUID dan = history.customer("Dan", "EUR");
    for (UUID each : new UUID[] {bob, ann, cyd}) {
      history.sent(each, 1, "2 days");
    }
    accept(bob, "1000.10");
    accept(ann, "0.90");
    accept(cyd, "5000");
    accept(dan, "77.00");

    ReportRow ada = report(Dimension.MEMBER).rows().getFirst();

    assertThat(ada.label()).isEqualTo("Ada");
    assertThat(ada.figures().accepted()).isEqualTo(3);
    assertThat(ada.money())
        .containsExactly(
            new Money("EUR", new BigDecimal("1001.00")), new Money("JPY", new BigDecimal("5000")));
  }

  @Test
  void aMailCountsForTheMailboxItLeftFrom() {
    history.sent(bob, 1, "4 days");
    history.run("insert into mailbox (tenant_id, address) values (:tenant, 'ada@acme.example')");
    history.run("update message set mailbox_id = (select id from mailbox)");
    history.waiting(bob, 2, "planned");

    assertThat(report(Dimension.MAILBOX).rows())
        .extracting(ReportRow::label, row -> row.figures().sent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ada@acme.example", 1),
            org.assertj.core.groups.Tuple.tuple("Not chosen yet", 0));
  }

  @Test
  void wordingsOfOneStepAreToldApart() {
    UUID first = history.sent(bob, 1, "4 days");
    history.sent(history.customer("Ann", "EUR"), 1, "4 days");
    history.run("update message set variant = 'B' where id = '" + first + "'");

    assertThat(report(Dimension.VARIANT).rows())
        .extracting(ReportRow::label)
        .containsExactly("After a quote, step 1", "After a quote, step 1, B");
    assertThat(report(Dimension.STEP).rows()).hasSize(1);
  }

  @Test
  void theCourseHasEveryDayAndItsSumIsTheTotal() {
    history.sent(bob, 1, "4 days");
    history.sent(bob, 2, "2 days");

    Report report = report(Dimension.SEQUENCE);

    assertThat(report.course()).hasSize(31);
    assertThat(report.course().stream().mapToInt(Report.Point::sent).sum()).isEqualTo(2);
  }

  private ReportRow total() {
    return report(Dimension.SEQUENCE).total();
  }

  private Report report(Dimension by) {
    LocalDate today = LocalDate.now(ZONE);
    Range range = new Range(today.minusDays(30), today, ZONE);
    return tenants.as(tenant, () -> reports.of(range, by));
  }

  private void replied(UUID message) {
    replied(message, bob);
  }

  private void replied(UUID message, UUID contact) {
    MailEvent.About about =
        new MailEvent.About(
            tenant, message, "follow_up", history.quoteOf(contact), null, null, contact);
    tenants.run(tenant, () -> events.publishEvent(new MailEvent.Replied(about, UUID.randomUUID())));
  }

  private void suppress(UUID contact, Suppression.Reason reason) {
    tenants.run(tenant, () -> suppressions.suppress(contact, reason));
  }

  private void accept(UUID contact, String gross) {
    history.accepted(contact, gross);
    tenants.run(
        tenant,
        () ->
            events.publishEvent(
                new QuoteHappened.Ended(
                    tenant, history.quoteOf(contact), history.versionOf(contact), "accepted")));
  }
}
