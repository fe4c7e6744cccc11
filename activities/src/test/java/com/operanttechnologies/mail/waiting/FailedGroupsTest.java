package com.operanttechnologies.mail.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.MessageState;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A relay refuses mails for good: once the cause is mended, they are sent again or left. */
@WithOwnMailboxes
class FailedGroupsTest {
  private static final String REFUSED = "the relay refused it (550)";
  private static final String GIVEN_UP =
      "given up after 8 tries: the relay asked to try again later (451)";

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
    fail(5, MessageState.REJECTED, REFUSED);
    fail(2, MessageState.NOT_SENT, GIVEN_UP);
  }

  @Test
  void mailsOfOneReasonAndMailboxAreCountedTogetherTheLargestFirst() {
    List<Group> all = tenants.as(acme.tenant, () -> groups.all(WaitingKind.FAILED));

    assertThat(all).extracting(Group::mails).containsExactly(5, 2);
    assertThat(all).extracting(group -> group.which().reason()).containsExactly(REFUSED, GIVEN_UP);
    assertThat(all).extracting(Group::placeName).containsOnly("sales@acme-sails.example");
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.FAILED))).isEqualTo(7);
  }

  @Test
  void allOfAGroupAreSentAgainOneAfterTheOtherWithTheirMessageIds() {
    String before = acme.text("select string_agg(mime_id, ' ' order by id) from message");

    Decided decided = decide(first(), Verdict.SEND, 100);

    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(acme.text("select string_agg(mime_id, ' ' order by id) from message"))
        .isEqualTo(before);
    assertThat(
            acme.text(
                "select round(extract(epoch from max(due_at) - min(due_at)))::text from message"
                    + " where state = 'planned'"))
        .isEqualTo("80");
    assertThat(acme.count("select count(*) from timeline where kind = 'failed_mail_sent_again'"))
        .isEqualTo(5);
  }

  @Test
  void whatIsLeftKeepsItsOutcomeAndAsksNobodyAnyMore() {
    Decided decided = decide(first(), Verdict.LEAVE, 100);

    assertThat(decided).isEqualTo(new Decided(5, List.of(), 0, null));
    assertThat(acme.count("select count(*) from message where state = 'rejected'")).isEqualTo(5);
    assertThat(tenants.as(acme.tenant, () -> groups.all(WaitingKind.FAILED)))
        .extracting(Group::mails)
        .containsExactly(2);
    assertThat(tenants.as(acme.tenant, today::needed))
        .extracting(Needed::what)
        .containsOnly("mail_not_sent");
  }

  @Test
  void whatFailsOnceMoreAfterItWasLeftAsksAgain() {
    decide(first(), Verdict.LEAVE, 100);
    acme.run("update message set state_at = clock_timestamp() where state = 'rejected'");

    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.FAILED))).isEqualTo(7);
  }

  @Test
  void whatARuleStopsKeepsItsOutcomeAndSaysWhy() {
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
    assertThat(acme.count("select count(*) from message where state = 'rejected'")).isEqualTo(5);
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsCountedApart() {
    Which counted = first();
    UUID one =
        tenants
            .as(acme.tenant, () -> waiting.list(WaitingKind.FAILED, null, 1))
            .getFirst()
            .message()
            .id();
    tenants.run(
        acme.tenant, () -> waiting.decide(WaitingKind.FAILED, one, Verdict.LEAVE, Actor.PRODUCT));

    Decided decided = decide(counted, Verdict.SEND, 100);

    assertThat(decided.mails()).isEqualTo(4);
    assertThat(decided.others())
        .containsExactly(new Other("decided or ended since they were counted", 1));
  }

  @Test
  void whatFailsAfterTheCountIsNotDecidedWithIt() {
    Which counted = first();
    fail(1, MessageState.REJECTED, REFUSED);

    assertThat(decide(counted, Verdict.LEAVE, 100).mails()).isEqualTo(5);
    assertThat(tenants.as(acme.tenant, () -> waiting.count(WaitingKind.FAILED))).isEqualTo(3);
  }

  private Which first() {
    return tenants.as(acme.tenant, () -> groups.all(WaitingKind.FAILED)).getFirst().which();
  }

  private Decided decide(Which which, Verdict verdict, int most) {
    return groups.decide(acme.tenant, WaitingKind.FAILED, which, verdict, Actor.PRODUCT, most);
  }

  private void fail(int mails, MessageState state, String reason) {
    acme.run(
        """
        insert into message (tenant_id, id, kind, class, state, state_at, state_reason, quote_id,
          recipient, subject, mime_id, due_at, mailbox_id)
        select :tenant, uuidv7(), 'receipt', 'essential', '%s', clock_timestamp(), '%s', quote.id,
          'bob@buyer.example', 'Your sails', '<' || uuidv7() || '@acme.example>', now(), '%s'
        from quote, generate_series(1, %d)
        """
            .formatted(state.code(), reason, mailbox, mails));
  }
}
