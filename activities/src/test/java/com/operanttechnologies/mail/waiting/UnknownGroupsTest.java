package com.operanttechnologies.mail.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.waiting.MailGroups.Decided;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.MailGroups.Other;
import com.operanttechnologies.mail.waiting.MailGroups.Which;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.quote.jdbc.TodayTable;
import com.operanttechnologies.quote.jdbc.TodayTable.Needed;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A relay breaks down in the middle of thousands of mails. */
@WithOwnMailboxes
class UnknownGroupsTest {
  private static final String SILENT = "the relay gave no answer";
  private static final String CRASH = "the product ended in the moment of handing over";

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired MailGroups groups;
  @Autowired WaitingMails waiting;
  @Autowired TodayTable today;
  private AcmeRows acme;
  private UUID mailbox;

  @BeforeEach
  void mailsOfTwoReasons() {
    acme = AcmeRows.in(tenants, routing);
    mailbox = acme.mailboxReadAt("now()");
    becomeUnknown(5, SILENT);
    becomeUnknown(2, CRASH);
  }

  @Test
  void mailsOfOneReasonAndMailboxAreCountedTogetherTheLargestFirst() {
    List<Group> all = tenants.as(acme.tenant, () -> groups.all(WaitingKind.UNKNOWN));

    assertThat(all).extracting(Group::mails).containsExactly(5, 2);
    assertThat(all).extracting(group -> group.which().reason()).containsExactly(SILENT, CRASH);
    assertThat(all).extracting(Group::placeName).containsOnly("sales@acme-sails.example");
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.UNKNOWN))).isEqualTo(7);
  }

  @Test
  void oneDecisionHoldsForAllOfAGroupAndForNoOther() {
    Decided decided = decide(first(), Verdict.ARRIVED, 100);

    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(acme.count("select count(*) from message where evidence = 'member'")).isEqualTo(5);
    assertThat(tenants.as(acme.tenant, () -> groups.all(WaitingKind.UNKNOWN)))
        .extracting(Group::mails)
        .containsExactly(2);
    assertThat(acme.count("select count(*) from timeline where kind = 'unknown_mail_arrived'"))
        .isEqualTo(5);
  }

  @Test
  void allOfAGroupAreSentAgainWithTheirMessageIds() {
    String before = acme.text("select string_agg(mime_id, ' ' order by id) from message");

    decide(first(), Verdict.SEND, 100);

    assertThat(acme.count("select count(*) from message where state = 'planned'")).isEqualTo(5);
    assertThat(acme.text("select string_agg(mime_id, ' ' order by id) from message"))
        .isEqualTo(before);
  }

  @Test
  void whatBecameUnknownAfterTheCountIsNotDecidedWithIt() {
    Which counted = first();
    becomeUnknown(1, SILENT);

    assertThat(decide(counted, Verdict.SEND, 100)).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.UNKNOWN))).isEqualTo(3);
  }

  @Test
  void whatARuleStopsIsNotSentAgainAndStaysUnknown() {
    acme.run(
        """
        update message set class = 'follow_up', kind = 'follow_up', contact_id = '%s',
          enrollment_id = '%s'
        """
            .formatted(acme.bob, acme.enrollment));
    acme.run("update enrollment set state = 'stopped', reason = 'replied'");

    Decided decided = decide(first(), Verdict.SEND, 100);

    assertThat(decided)
        .isEqualTo(new Decided(0, List.of(new Other("not sent, replied", 5)), 0, null));
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.UNKNOWN))).isEqualTo(7);
  }

  @Test
  void tooManyForOneCallAreSaidToBeLeft() {
    Which silent = first();

    Decided begun = decide(silent, Verdict.ARRIVED, 3);

    assertThat(begun.mails()).isEqualTo(3);
    assertThat(begun.left()).isEqualTo(2);
    assertThat(decide(uncounted(silent), Verdict.ARRIVED, 3))
        .isEqualTo(new Decided(2, List.of(), 0, null));
    assertThat(tenants.as(acme.tenant, () -> groups.find(WaitingKind.UNKNOWN, silent))).isEmpty();
  }

  @Test
  void mailsWithoutAMailboxAndAReasonAreAGroupToo() {
    acme.run("update message set mailbox_id = null, state_reason = null");

    Group only = tenants.as(acme.tenant, () -> groups.all(WaitingKind.UNKNOWN)).getFirst();

    assertThat(only.placeName()).isNull();
    assertThat(decide(only.which(), Verdict.ARRIVED, 100))
        .isEqualTo(new Decided(7, List.of(), 0, null));
  }

  @Test
  void theListHasPages() {
    List<UUID> first = ids(null);
    List<UUID> second = ids(first.getLast());

    assertThat(first).hasSize(4).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(3);
    assertThat(ids(second.getLast())).isEmpty();
  }

  @Test
  void onTheFirstPageTheyLeaveRoomForAllElse() {
    assertThat(tenants.as(acme.tenant, today::needed))
        .extracting(Needed::what, Needed::others)
        .containsExactly(
            tuple("mail_unknown", 0), tuple("mail_unknown", 0), tuple("mail_unknown", 4));
  }

  private List<UUID> ids(@Nullable UUID after) {
    return tenants.as(acme.tenant, () -> waiting.list(WaitingKind.UNKNOWN, after, 4)).stream()
        .map(entry -> entry.message().id())
        .toList();
  }

  private static Which uncounted(Which which) {
    return new Which(which.reason(), which.place(), which.until(), 0, null);
  }

  private Which first() {
    return tenants.as(acme.tenant, () -> groups.all(WaitingKind.UNKNOWN)).getFirst().which();
  }

  private Decided decide(Which which, Verdict verdict, int most) {
    return groups.decide(acme.tenant, WaitingKind.UNKNOWN, which, verdict, Actor.PRODUCT, most);
  }

  private void becomeUnknown(int mails, String reason) {
    acme.run(
        """
        insert into message (tenant_id, kind, class, state, state_at, state_reason, quote_id,
          recipient, subject, mime_id, due_at, in_data_at, mailbox_id)
        select :tenant, 'receipt', 'essential', 'unknown', clock_timestamp(), '%s', quote.id,
          'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme.example>', now(), now(), '%s'
        from quote, generate_series(1, %d)
        """
            .formatted(reason, mailbox, mails));
  }
}
