package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The musts of inbound mail: what each kind does, and what it never does. */
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class InboundEffectsTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired Ledger ledger;

  SandboxStory story;
  UUID followUp;

  @BeforeEach
  void acmeSails() {
    story = stories.getObject();
    followUp = story.followUp();
  }

  @Test
  void anAbsenceParksUntilTheDayAfterTheDateItNames() {
    LocalDate back = LocalDate.now(ZoneOffset.UTC).plusDays(10);

    story.take(answer("Auto-Submitted: auto-replied\nSubject: Out of office", "Back on " + back));

    assertThat(enrollment()).isEqualTo("parked " + back.plusDays(1));
    assertThat(story.inbound("kind = 'out_of_office' and returns_on = '" + back + "'")).isOne();
    assertThat(story.repliesTo(followUp)).isZero();
  }

  @Test
  void anAbsenceWithoutADateParksForThreeWorkingDays() {
    story.take(answer("Auto-Submitted: auto-replied\nSubject: Out of office", "I am away."));

    assertThat(
            story.acme.count(
                "select count(*) from enrollment where state = 'parked'"
                    + " and parked_until between now() + interval '2 days' and now() + interval '6 days'"))
        .isOne();
  }

  @Test
  void anAbsenceThatIsOverChangesNothing() {
    LocalDate gone = LocalDate.now(ZoneOffset.UTC).minusDays(4);

    story.take(answer("Auto-Submitted: auto-replied\nSubject: Out of office", "Back on " + gone));

    assertThat(enrollment()).startsWith("active");
  }

  @Test
  void anAutomaticAnswerIsNoReplyAndChangesNothing() {
    story.take(answer("X-Autoreply: yes\nSubject: Ticket 1", "We got your mail."));

    assertThat(story.inbound("kind = 'auto_reply' and machine")).isOne();
    assertThat(enrollment()).startsWith("active");
  }

  @Test
  void aWishToGetNoMoreMailsSuppressesAndCancels() {
    UUID next = story.plannedFollowUp();

    story.take(answer("Subject: Re: Your sails", "Please remove me from your list."));

    assertThat(story.suppressions()).isEqualTo("unsubscribed");
    assertThat(story.state(next)).isEqualTo(MessageState.CANCELLED);
    assertThat(enrollment()).startsWith("stopped");
  }

  @Test
  void aWishThatIsOnlyQuotedIsNone() {
    story.take(
        answer(
            "Subject: Re: Your sails", "Yes, we take it.\n\n> Please remove me from your list."));

    assertThat(story.suppressions()).isEmpty();
    assertThat(story.inbound("kind = 'reply'")).isOne();
  }

  @Test
  void twoBouncesForNowChangeNothingAndTheThirdIsOneForGood() {
    story.take(story.report(followUp, "4.2.2"));
    story.take(story.report(story.receipt(), "4.4.1"));
    String before = story.suppressions();

    story.take(story.report(story.receipt(), "4.2.2"));

    assertThat(before).isEmpty();
    assertThat(story.suppressions()).isEqualTo("bounced");
    assertThat(enrollment()).startsWith("stopped");
  }

  @Test
  void theSameMailBouncingAgainCountsOnce() {
    for (int i = 0; i < 4; i++) {
      story.take(story.report(followUp, "4.2.2"));
    }

    assertThat(story.suppressions()).isEmpty();
  }

  @Test
  void anAnswerBetweenShowsThatTheMailboxLives() {
    story.take(story.report(followUp, "4.2.2"));
    story.take(story.report(story.receipt(), "4.2.2"));
    story.take(answer("Subject: Re: Your sails", "Sorry, my mailbox was full."));
    story.take(story.report(story.receipt(), "4.2.2"));

    assertThat(story.suppressions()).isEmpty();
  }

  @Test
  void aBounceThatNamesNoMailOfOursDoesNothing() {
    String report =
        story.report(followUp, "5.1.1").replace(story.messageId(followUp), "<other@else.example>");

    assertThat(story.take(report)).isFalse();
    assertThat(story.suppressions()).isEmpty();
    assertThat(story.inbound("true")).isZero();
  }

  @Test
  void aBounceOfACopySuppressesTheColleagueAlone() {
    UUID copy = story.acme.plan(ledger, copyToCarol());
    story.delivery(copy);

    story.take(story.report(copy, "5.1.1"));

    assertThat(story.suppressions()).isEqualTo("bounced");
    assertThat(enrollment()).startsWith("active");
  }

  @Test
  void aReportSettlesAMailOfUnknownFate() {
    story.acme.run("update message set state = 'unknown'");

    story.take(story.report(followUp, "5.1.1"));

    assertThat(story.state(followUp)).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aMailThatIsReadTwiceActsOnce() {
    String mail = answer("Subject: Re: Your sails", "Yes.");

    assertThat(story.take(mail)).isTrue();
    assertThat(story.take(mail)).isFalse();
    assertThat(story.repliesTo(followUp)).isOne();
  }

  @Test
  void theAbsenceOfAMemberWhoGotANoticeIsNotTheCustomers() {
    UUID notice = story.acme.plan(ledger, noticeToAda());
    story.delivery(notice);

    boolean kept =
        story.take(
            "From: ada@home.example\nMessage-ID: <ada@home.example>\nAuto-Submitted: auto-replied\n"
                + "Subject: Out of office\nIn-Reply-To: "
                + story.messageId(notice)
                + "\n\nI am away.\n");

    assertThat(kept).isFalse();
    assertThat(enrollment()).startsWith("active");
  }

  @Test
  void whatSomebodyShouldLookAtMakesTheThreadUnread() {
    story.take(answer("X-Autoreply: yes\nSubject: Ticket 1", "We got your mail."));
    long quiet = story.acme.count("select count(*) from thread where unread");

    story.take(answer("Subject: Re: Your sails", "Yes."));

    assertThat(quiet).isZero();
    assertThat(
            story.acme.count("select count(*) from thread where unread and quote_id is not null"))
        .isOne();
  }

  private String answer(String headers, String text) {
    return "From: bob@buyer.example\nMessage-ID: <%s@buyer.example>\nIn-Reply-To: %s\n%s\n\n%s\n"
        .formatted(UUID.randomUUID().hashCode(), story.messageId(followUp), headers, text);
  }

  private String enrollment() {
    return story.acme.text(
        "select state || ' ' || coalesce((parked_until at time zone 'UTC')::date::text, '') from enrollment");
  }

  private NewMessage noticeToAda() {
    NewMessage notice = story.acme.notice();
    return new NewMessage(
        notice.kind(),
        notice.mailClass(),
        notice.recipient(),
        notice.recipientName(),
        notice.letter(),
        new NewMessage.About(story.acme.quote, null, null, null, null, UUID.randomUUID()),
        notice.thread(),
        notice.dueAt(),
        false);
  }

  private NewMessage copyToCarol() {
    return new NewMessage(
        "receipt",
        MailClass.ESSENTIAL,
        "carol@buyer.example",
        "Carol",
        story.acme.bobsNotice().letter(),
        story.acme.bobsNotice().about(),
        List.of(),
        Instant.now().minusSeconds(1),
        false);
  }
}
