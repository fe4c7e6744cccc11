package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A follow-up waits for Ada: she sends it or leaves it out. */
@WithoutProcesses
class HeldFollowUpsTest {
  @Autowired Story story;
  @Autowired Ledger ledger;
  @Autowired WaitingMails waiting;
  @Autowired Enrollments enrollments;
  UUID tenant;
  Story.Sent sent;
  UUID mail;

  @BeforeEach
  void aHeldFollowUp() {
    tenant = story.acme();
    sent = story.quote(tenant, story.bob(tenant), Duration.ofDays(3), Duration.ofDays(30));
    mail = story.followUps(sent).getFirst().id();
    story.tenants.run(tenant, () -> ledger.hold(mail, "it was due on Monday"));
  }

  @Test
  void leavingItOutPlansTheNextStep() {
    Optional<Refusal> whyNot = decided(Verdict.DROP);

    assertThat(whyNot).isEmpty();
    assertThat(story.followUps(sent))
        .extracting(Message::state)
        .containsExactly(MessageState.CANCELLED, MessageState.PLANNED);
    assertThat(story.followUps(sent).getFirst().reason()).isEqualTo("skipped by a member");
    assertThat(story.timeline(sent)).containsExactly("follow_ups_started", "follow_up_skipped");
  }

  @Test
  void sendingItKeepsItsPlaceAndItsMessageId() {
    Optional<Refusal> whyNot = decided(Verdict.SEND);

    assertThat(whyNot).isEmpty();
    assertThat(story.followUps(sent))
        .extracting(Message::state)
        .containsExactly(MessageState.PLANNED);
  }

  @Test
  void aMailWithoutAValueStaysHeldAndNamesWhatIsMissing() {
    story.run(tenant, "update step set html = '<p>${contact.company}</p>'");

    Optional<Refusal> whyNot = decided(Verdict.SEND);

    assertThat(whyNot.orElseThrow().reason()).contains("still held", "contact.company");
    assertThat(story.followUps(sent)).extracting(Message::state).containsExactly(MessageState.HELD);
  }

  @Test
  void everyValueThatIsMissingIsNamedAtOnceWithHowToFillItIn() {
    story.run(
        tenant,
        "update step set html = '<p>${contact.company} ${seller.phone}</p>', text = '${contact.company}'");

    Refusal refusal = decided(Verdict.SEND).orElseThrow();

    assertThat(refusal.missing())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("contact.company", "seller.phone");
    assertThat(refusal.missing())
        .extracting(FieldError::message)
        .anyMatch(advice -> advice.startsWith("Fill it in at the contact"))
        .anyMatch(advice -> advice.startsWith("Fill it in at Settings"));
    assertThat(refusal.contact()).isNotNull();
  }

  @Test
  void sendingAMailNowNamesTheValueThatItLacks() {
    decided(Verdict.SEND);
    story.run(tenant, "update step set html = '<p>${contact.company}</p>'");
    UUID enrollment = story.enrollment(sent).id();

    assertThatThrownBy(
            () -> story.tenants.as(tenant, () -> enrollments.sendNow(enrollment, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("would be held")
        .hasMessageContaining("contact.company");
    assertThat(story.timeline(sent)).doesNotContain("follow_up_sent_early");
  }

  @Test
  void whatTheCustomerHasDecidedMeanwhileIsNotSent() {
    story.happens(
        tenant, new QuoteHappened.Ended(tenant, sent.quote(), sent.version(), "accepted"));

    List<Optional<Refusal>> whyNot = List.of(decided(Verdict.SEND), decided(Verdict.DROP));

    assertThat(whyNot)
        .extracting(refusal -> refusal.orElseThrow().reason())
        .containsOnly("ended meanwhile, accepted");
  }

  private Optional<Refusal> decided(Verdict verdict) {
    return story.tenants.as(
        tenant, () -> waiting.decide(WaitingKind.HELD, mail, verdict, Actor.PRODUCT));
  }
}
