package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartOutcome.AlreadyRunning;
import com.operanttechnologies.followup.StartOutcome.Refusal;
import com.operanttechnologies.followup.StartOutcome.Refused;
import com.operanttechnologies.followup.StartOutcome.Why;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class StartingTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Rules EXACT = new Rules(null, List.of(), null, true, 0);

  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  @Autowired Enrollments enrollments;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  @Test
  void aContactIsStartedByHandWithoutAQuote() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, mail(2)), bob, Duration.ZERO);

    Message planned = courses.mails(tenant, enrollment).getFirst();
    assertThat(planned.state()).isEqualTo(MessageState.PLANNED);
    assertThat(planned.about().quote()).isNull();
    assertThat(courses.enrollment(tenant, enrollment).source()).isEqualTo(StartSource.BY_HAND);
  }

  @Test
  void askingTwiceIsAskingOnce() {
    UUID sequence = courses.sequence(tenant, mail(2));
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ZERO);

    StartOutcome again =
        courses.start(tenant, StartRequest.of(sequence, bob, StartSource.CSV).because("import 7"));

    assertThat(again).isEqualTo(new AlreadyRunning(enrollment));
  }

  @Test
  void everyReasonAgainstItIsSaid() {
    UUID sequence =
        courses.sequence(tenant, StepDraft.of("mail", "expiry", 1).saying(Drafts.HELLO));
    story.tenants.run(tenant, () -> contacts.setBasis(bob, Basis.NONE, null));

    StartOutcome outcome = courses.start(tenant, StartRequest.of(sequence, bob, StartSource.API));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::why)
                    .containsExactly(Why.NEEDS_QUOTE, Why.MAY_NOT_BE_MAILED));
  }

  @Test
  void aQuoteThatIsNotOpenIsNotFollowedUp() {
    Story.Sent sent = story.quoteInRows(tenant, bob, Duration.ZERO, MONTH);
    story.run(tenant, "update quote_version set state = 'accepted'");
    UUID sequence = courses.sequence(tenant, mail(2));

    StartOutcome outcome =
        courses.start(
            tenant, StartRequest.of(sequence, bob, StartSource.BY_HAND).about(sent.quote()));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::why)
                    .containsExactly(Why.QUOTE_NOT_OPEN));
  }

  @Test
  void aSequenceThatDoesNotExistIsNotFound() {
    assertThatThrownBy(() ->
            courses.start(tenant, StartRequest.of(UUID.randomUUID(), bob, StartSource.BY_HAND)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aReplyEndsASequenceThatKnowsNoQuote() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, mail(2)), bob, Duration.ZERO);
    MailEvent.About about =
        new MailEvent.About(tenant, UUID.randomUUID(), "follow_up", null, null, enrollment, bob);

    story.happens(tenant, new MailEvent.Replied(about, UUID.randomUUID()));

    assertThat(state(enrollment)).isEqualTo(new EnrollmentState.Stopped(StopReason.REPLIED));
    assertThat(courses.mails(tenant, enrollment))
        .extracting(Message::reason)
        .containsExactly("replied");
  }

  @Test
  void unsubscribingEndsASequenceThatKnowsNoQuote() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, mail(2)), bob, Duration.ZERO);

    story.tenants.run(tenant, () -> suppressions.unsubscribe(bob));

    assertThat(state(enrollment)).isEqualTo(new EnrollmentState.Stopped(StopReason.UNSUBSCRIBED));
  }

  @Test
  void aMailThatIsTwoWorkingDaysLateAsksAPerson() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);
    story.run(tenant, "update message set due_at = now() - interval '4 days'");

    Outlook outlook = courses.plan(tenant, enrollment);

    assertThat(outlook).isInstanceOf(Outlook.Held.class);
    assertThat(courses.mails(tenant, enrollment).getFirst().reason())
        .contains("was not sent then", "send it or skip it");
  }

  @Test
  void aMailThatIsOneDayLateIsSent() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);
    story.run(tenant, "update message set due_at = now() - interval '1 day'");

    assertThat(courses.plan(tenant, enrollment)).isInstanceOf(Outlook.Waiting.class);
  }

  @Test
  void whatBecameDueWhileItRestedIsPlannedAnewAndNotLate() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);
    story.tenants.run(tenant, () -> enrollments.pause(enrollment, Actor.PRODUCT));
    story.run(tenant, "update message set due_at = now() - interval '9 days'");
    story.run(tenant, "update enrollment set started_at = now() - interval '11 days'");

    story.tenants.run(tenant, () -> enrollments.resume(enrollment, Actor.PRODUCT));

    Message mail = courses.mails(tenant, enrollment).getFirst();
    assertThat(mail.state()).isEqualTo(MessageState.PLANNED);
    assertThat(mail.dueAt()).isAfter(Instant.now().minusSeconds(600));
  }

  @Test
  void manyThatGoOnAtOnceAreSpread() {
    UUID sequence = courses.sequence(tenant, EXACT, mail(0));
    List<UUID> three =
        List.of("ann", "ben", "cat").stream()
            .map(name ->
                story.tenants.as(
                    tenant,
                    () ->
                        contacts
                            .save(
                                com.operanttechnologies.contact.ContactInput.of(
                                    name + "@buyer.example", name))
                            .id()))
            .map(contact -> courses.started(tenant, sequence, contact, Duration.ZERO))
            .toList();
    story.tenants.run(tenant, () -> enrollments.pauseAll(sequence, Actor.PRODUCT));

    int gone = story.tenants.as(tenant, () -> enrollments.resumeAll(sequence, Actor.PRODUCT));

    assertThat(gone).isEqualTo(3);
    assertThat(three)
        .extracting(enrollment -> courses.mails(tenant, enrollment).getFirst().dueAt())
        .doesNotHaveDuplicates();
  }

  @Test
  void sendingNowSaysWhatItOverridesAndKeepsTheInstant() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);

    List<String> overrides =
        story.tenants.as(tenant, () -> enrollments.sendNow(enrollment, Actor.PRODUCT));
    courses.plan(tenant, enrollment);

    assertThat(overrides).singleElement().asString().contains("it was planned for");
    assertThat(courses.mails(tenant, enrollment).getFirst().dueAt())
        .isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void whatRestsIsNotSentNow() {
    UUID enrollment =
        courses.started(tenant, courses.sequence(tenant, EXACT, mail(2)), bob, Duration.ZERO);
    story.tenants.run(tenant, () -> enrollments.pause(enrollment, Actor.PRODUCT));

    assertThatThrownBy(
            () -> story.tenants.as(tenant, () -> enrollments.sendNow(enrollment, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  private EnrollmentState state(UUID enrollment) {
    return courses.enrollment(tenant, enrollment).state();
  }
}
