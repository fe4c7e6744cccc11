package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class EnrollmentsTest {
  private static final Duration JUST_NOW = Duration.ZERO;
  private static final Duration MONTH = Duration.ofDays(30);

  @Autowired Story story;
  @Autowired Enrollments enrollments;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  @Test
  void aSentQuoteIsFollowedUpAndTheFirstMailStandsInTheLedger() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);

    Message first = story.followUps(sent).getFirst();
    assertThat(story.followUps(sent)).hasSize(1);
    assertThat(first.state()).isEqualTo(MessageState.PLANNED);
    assertThat(first.dueAt())
        .isCloseTo(sent.sentAt().plus(2, ChronoUnit.DAYS), within(Duration.ofHours(1)));
    assertThat(first.thread()).containsExactly("<quote-" + sent.quote() + "@acme.example>");
    assertThat(story.timeline(sent)).containsExactly("follow_ups_started");
  }

  @Test
  void aQuoteWithoutFollowUpsGetsNone() {
    Story.Sent sent = story.quoteInRows(tenant, bob, JUST_NOW, MONTH);

    story.happens(tenant, sent.event(false));

    assertThat(story.followUps(sent)).isEmpty();
  }

  @Test
  void nobodyIsUrgedWithoutABasisAndTheTimelineSaysWhy() {
    story.tenants.run(tenant, () -> contacts.setBasis(bob, Basis.NONE, null));

    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);

    assertThat(story.followUps(sent)).isEmpty();
    assertThat(story.timeline(sent)).containsExactly("follow_ups_not_started");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN"})
  void theQuotesEndCancelsWhatIsPending(StopReason reason) {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);

    story.happens(
        tenant, new QuoteHappened.Ended(tenant, sent.quote(), sent.version(), reason.code()));

    assertThat(story.enrollment(sent).state()).isEqualTo(new EnrollmentState.Stopped(reason));
    assertThat(story.followUps(sent))
        .singleElement()
        .matches(mail -> mail.state() == MessageState.CANCELLED)
        .matches(mail -> reason.code().equals(mail.reason()));
    assertThat(due(sent)).isZero();
  }

  @Test
  void aReplyEndsTheSequence() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    MailEvent.About about =
        new MailEvent.About(
            tenant, UUID.randomUUID(), "quote", sent.quote(), sent.version(), null, bob);

    story.happens(tenant, new MailEvent.Replied(about, UUID.randomUUID()));

    assertThat(story.enrollment(sent).state())
        .isEqualTo(new EnrollmentState.Stopped(StopReason.REPLIED));
    assertThat(story.followUps(sent)).extracting(Message::reason).containsExactly("replied");
  }

  @Test
  void unsubscribingStopsEverySequenceOfTheContactAndNobodyElses() {
    Story.Sent one = story.quote(tenant, bob, JUST_NOW, MONTH);
    Story.Sent other = story.quote(tenant, bob, JUST_NOW, MONTH);
    UUID ann =
        story.tenants.as(
            tenant, () -> contacts.save(ContactInput.of("ann@buyer.example", "Ann")).id());
    Story.Sent anns = story.quote(tenant, ann, JUST_NOW, MONTH);

    story.tenants.run(tenant, () -> suppressions.unsubscribe(bob));
    story.tenants.run(tenant, () -> suppressions.unsubscribe(bob));

    assertThat(story.followUps(one)).extracting(Message::reason).containsExactly("unsubscribed");
    assertThat(story.followUps(other)).extracting(Message::reason).containsExactly("unsubscribed");
    assertThat(story.enrollment(other).state())
        .isEqualTo(new EnrollmentState.Stopped(StopReason.UNSUBSCRIBED));
    assertThat(story.enrollment(anns).state()).isEqualTo(new EnrollmentState.Active());
    assertThat(story.timeline(one)).containsExactly("follow_ups_started", "follow_ups_stopped");
  }

  @Test
  void whoHasUnsubscribedIsNotFollowedUpAgain() {
    story.tenants.run(tenant, () -> suppressions.unsubscribe(bob));

    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);

    assertThat(story.timeline(sent)).containsExactly("follow_ups_not_started");
  }

  @Test
  void aLaterExpiryMovesTheEnd() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, Duration.ofDays(2));
    assertThat(story.followUps(sent).getFirst().state()).isEqualTo(MessageState.CANCELLED);

    story.happens(
        tenant,
        new QuoteHappened.ExpiryMoved(
            tenant, sent.quote(), sent.version(), sent.expiresAt().plus(MONTH)));

    assertThat(story.enrollment(sent).endsAt())
        .isCloseTo(sent.expiresAt().plus(MONTH), within(Duration.ofSeconds(1)));
  }

  @Test
  void anotherTimeZoneMovesThePlannedMail() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    story.run(tenant, "update tenant set window_from = '09:00', window_until = '09:30'");
    UUID enrollment = story.enrollment(sent).id();
    story.tenants.run(tenant, () -> enrollments.resume(enrollment, Actor.PRODUCT));
    var before = story.followUps(sent).getFirst().dueAt();

    story.run(tenant, "update contact set time_zone = 'Asia/Tokyo'");
    story.tenants.run(tenant, () -> enrollments.resume(enrollment, Actor.PRODUCT));

    var tokyo = java.time.ZoneId.of("Asia/Tokyo");
    assertThat(story.followUps(sent).getFirst().dueAt()).isNotEqualTo(before);
    assertThat(story.followUps(sent).getFirst().dueAt().atZone(tokyo).getHour()).isEqualTo(9);
  }

  @Test
  void aPausedSequenceWaitsForItsMember() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    UUID enrollment = story.enrollment(sent).id();

    story.tenants.run(tenant, () -> enrollments.pause(enrollment, Actor.member(UUID.randomUUID())));
    assertThat(due(sent)).isZero();

    story.tenants.run(
        tenant, () -> enrollments.resume(enrollment, Actor.member(UUID.randomUUID())));
    assertThat(due(sent)).isOne();
    assertThat(story.timeline(sent))
        .containsExactly("follow_ups_started", "follow_ups_paused", "follow_ups_resumed");
  }

  @Test
  void whatIsOverCannotBePaused() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    UUID enrollment = story.enrollment(sent).id();
    story.tenants.run(tenant, () -> enrollments.stop(enrollment, Actor.PRODUCT));

    assertThatThrownBy(
            () -> story.tenants.run(tenant, () -> enrollments.pause(enrollment, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void skippingLeavesTheReasonAndPlansTheNextStep() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    UUID enrollment = story.enrollment(sent).id();

    story.tenants.run(tenant, () -> enrollments.skipNext(enrollment, Actor.PRODUCT));

    assertThat(story.followUps(sent))
        .extracting(Message::state)
        .containsExactly(MessageState.CANCELLED, MessageState.PLANNED);
    assertThat(story.followUps(sent).getFirst().reason()).isEqualTo("skipped by a member");
    assertThat(story.followUps(sent).getLast().dueAt())
        .isCloseTo(sent.sentAt().plus(5, ChronoUnit.DAYS), within(Duration.ofHours(1)));
  }

  @Test
  void skippingEverythingFinishesTheSequence() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);
    UUID enrollment = story.enrollment(sent).id();

    for (int step = 1; step <= 3; step++) {
      story.tenants.run(tenant, () -> enrollments.skipNext(enrollment, Actor.PRODUCT));
    }

    assertThat(story.enrollment(sent).state()).isEqualTo(new EnrollmentState.Finished());
    assertThatThrownBy(
            () -> story.tenants.run(tenant, () -> enrollments.skipNext(enrollment, Actor.PRODUCT)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aNewVersionKeepsTheRunningSequence() {
    Story.Sent sent = story.quote(tenant, bob, JUST_NOW, MONTH);

    story.happens(tenant, sent.event(true));

    assertThat(story.count(tenant, "select count(*) from enrollment")).isOne();
  }

  private long due(Story.Sent sent) {
    return story.count(
        tenant,
        "select count(*) from due where subject_id = '" + story.enrollment(sent).id() + "'");
  }

  private static org.assertj.core.data.TemporalUnitOffset within(Duration duration) {
    return new org.assertj.core.data.TemporalUnitWithinOffset(
        duration.toSeconds(), ChronoUnit.SECONDS);
  }
}
