package com.operanttechnologies.mail.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.waiting.MailGroups.Decided;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.MailGroups.Other;
import com.operanttechnologies.mail.waiting.MailGroups.Which;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A database was restored, or nothing ran for days: many mails wait for a person. */
@WithOwnMailboxes
class HeldGroupsTest {
  private static final String RESTORED = "the database was restored from an older copy";
  private static final String LATE = "it was due on November 24, 2026 and was not sent then";

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired MailGroups groups;
  @Autowired WaitingMails waiting;
  private AcmeRows acme;

  @BeforeEach
  void mailsOfTwoReasons() {
    acme = AcmeRows.in(tenants, routing);
    acme.mailboxReadAt("now()");
    hold(5, RESTORED);
    hold(2, LATE);
  }

  @Test
  void mailsOfOneReasonAreCountedTogetherTheLargestFirst() {
    List<Group> all = tenants.as(acme.tenant, () -> groups.all(WaitingKind.HELD));

    assertThat(all).extracting(Group::mails).containsExactly(5, 2);
    assertThat(all)
        .extracting(group -> group.which().reason())
        .containsExactly(RESTORED, "3 to 7 days late: it was not sent when it was due");
    assertThat(all).allMatch(group -> !group.since().isAfter(group.which().until()));
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.HELD))).isEqualTo(7);
  }

  @Test
  void lateMailsOfManyDaysAreGroupedByHowLateTheyWere() {
    hold(4, "it was due on November 25, 2026 and was not sent then: send it or skip it");
    hold(1, "it was due on November 26, 2026 and was not sent then: send it or skip it");
    acme.run(
        """
        update message set due_at = state_at - interval '30 hours'
        where state_reason like 'it was due on November 25%' or state_reason like 'it was due on November 26%'
        """);

    Group late = tenants.as(acme.tenant, () -> groups.all(WaitingKind.HELD)).get(1);
    Decided decided = decide(late.which(), Verdict.DROP, 100);

    assertThat(late.which().reason()).startsWith("1 to 3 days late");
    assertThat(late.mails()).isEqualTo(5);
    assertThat(late.due()).isBeforeOrEqualTo(late.dueUntil()).isBefore(late.since());
    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.HELD))).isEqualTo(7);
  }

  @Test
  void mailsOfAnotherSequenceAreAGroupOfTheirOwn() {
    acme.run(
        """
        update message set class = 'follow_up', kind = 'follow_up', enrollment_id = '%s'
        where id in (select id from message where state_reason = '%s' order by id limit 2)
        """
            .formatted(acme.enrollment, RESTORED));

    List<Group> all = tenants.as(acme.tenant, () -> groups.all(WaitingKind.HELD));

    assertThat(all).extracting(Group::mails).containsExactly(3, 2, 2);
    assertThat(all)
        .extracting(Group::placeName)
        .containsExactlyInAnyOrder(null, null, "After a quote");
  }

  @Test
  void allOfAGroupAreSentOneAfterTheOtherWithTheirMessageIds() {
    String before = acme.text("select string_agg(mime_id, ' ' order by id) from message");

    Decided decided = decide(first(), Verdict.SEND, 100);

    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(acme.text("select string_agg(mime_id, ' ' order by id) from message"))
        .isEqualTo(before);
    assertThat(
            acme.text(
                """
                select string_agg(gap::text, ' ') from (
                  select round(extract(epoch from due_at - lag(due_at) over (order by id))) as gap
                  from message where state = 'planned') gaps
                where gap is not null
                """))
        .isEqualTo("20 20 20 20");
    assertThat(acme.count("select count(*) from timeline where kind = 'held_mail_sent'"))
        .isEqualTo(5);
  }

  @Test
  void allOfAGroupAreDropped() {
    Decided decided = decide(first(), Verdict.DROP, 100);

    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(acme.count("select count(*) from message where state = 'cancelled'")).isEqualTo(5);
    assertThat(tenants.as(acme.tenant, () -> groups.all(WaitingKind.HELD)))
        .extracting(Group::mails)
        .containsExactly(2);
  }

  @Test
  void whatIsHeldAfterTheCountIsNotDecidedWithIt() {
    Which counted = first();
    hold(1, RESTORED);

    assertThat(decide(counted, Verdict.DROP, 100).mails()).isEqualTo(5);
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.HELD))).isEqualTo(3);
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsCountedApart() {
    Which counted = first();
    UUID one =
        tenants
            .as(acme.tenant, () -> waiting.list(WaitingKind.HELD, null, 1))
            .getFirst()
            .message()
            .id();
    tenants.run(
        acme.tenant, () -> waiting.decide(WaitingKind.HELD, one, Verdict.DROP, Actor.PRODUCT));

    Decided decided = decide(counted, Verdict.SEND, 100);

    assertThat(decided.mails()).isEqualTo(4);
    assertThat(decided.others())
        .containsExactly(new Other("decided or ended since they were counted", 1));
  }

  @Test
  void aMailThatBringsAQuoteIsNotDroppedAndSaysWhy() {
    acme.run(
        "update message set kind = 'quote' where id = (select min(id::text)::uuid from message)");

    Decided decided = decide(first(), Verdict.DROP, 100);

    assertThat(decided.mails()).isEqualTo(4);
    assertThat(decided.others()).singleElement().extracting(Other::mails).isEqualTo(1);
    assertThat(decided.others().getFirst().reason()).contains("withdraw the quote");
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.HELD))).isEqualTo(3);
  }

  @Test
  void aFollowUpThatARuleEndsIsNotSentAndSaysWhy() {
    acme.run(
        """
        update message set class = 'follow_up', kind = 'follow_up', contact_id = '%s',
          enrollment_id = '%s'
        """
            .formatted(acme.bob, acme.enrollment));
    acme.run("update enrollment set state = 'stopped', reason = 'replied'");

    Decided decided = decide(first(), Verdict.SEND, 100);

    assertThat(decided.mails()).isZero();
    assertThat(decided.others()).containsExactly(new Other("not sent, replied", 5));
    assertThat(acme.count("select count(*) from message where state = 'cancelled'")).isEqualTo(5);
  }

  @Test
  void aFollowUpThatWouldOnlyBeHeldAgainStaysWhereItIs() {
    acme.run(
        "update message set class = 'follow_up', kind = 'follow_up', contact_id = '%s'"
            .formatted(acme.bob));
    acme.run("update tenant set postal_address = ''");

    Decided decided = decide(first(), Verdict.SEND, 100);

    assertThat(decided.mails()).isZero();
    assertThat(decided.others().getFirst().reason()).startsWith("still held, the sender's postal");
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.HELD))).isEqualTo(7);
  }

  @Test
  void tooManyForOneCallGoOnBehindTheLast() {
    acme.run(
        "update message set kind = 'quote' where id = (select min(id::text)::uuid from message)");
    Which which = first();

    Decided begun = decide(which, Verdict.DROP, 3);
    Which rest = new Which(which.reason(), null, which.until(), begun.left(), begun.next());

    assertThat(begun.mails()).isEqualTo(2);
    assertThat(begun.left()).isEqualTo(2);
    assertThat(decide(rest, Verdict.DROP, 3)).isEqualTo(new Decided(2, List.of(), 0, null));
  }

  private Which first() {
    return tenants.as(acme.tenant, () -> groups.all(WaitingKind.HELD)).getFirst().which();
  }

  private Decided decide(Which which, Verdict verdict, int most) {
    return groups.decide(acme.tenant, WaitingKind.HELD, which, verdict, Actor.PRODUCT, most);
  }

  private void hold(int mails, String reason) {
    acme.run(
        """
        insert into message (tenant_id, id, kind, class, state, state_at, state_reason, quote_id,
          recipient, subject, mime_id, due_at)
        select :tenant, uuidv7(), 'receipt', 'essential', 'held', clock_timestamp(), '%s', quote.id,
          'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme.example>',
          now() - interval '3 days'
        from quote, generate_series(1, %d)
        """
            .formatted(reason, mails));
  }
}
