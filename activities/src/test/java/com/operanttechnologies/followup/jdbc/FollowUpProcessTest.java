package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.NextStep;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.letter.NumbersToRead;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class FollowUpProcessTest {
  private static final Duration TWO_DAYS = Duration.ofHours(49);
  private static final Duration MONTH = Duration.ofDays(30);

  @Autowired Story story;
  @Autowired EnrollmentTable table;
  @Autowired StepPlanner planner;
  @Autowired Horizon horizon;
  @Autowired Suppressions suppressions;
  @Autowired NumbersToRead shown;
  @Autowired CustomerNumbers numbers;
  @Autowired Enrollments enrollments;
  @Autowired Ledger ledger;
  UUID tenant;
  UUID bob;
  List<UUID> delivered;
  FollowUpProcess process;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
    delivered = new ArrayList<>();
    process = process(message -> story.accepted(tenant, message));
  }

  @Test
  void aDueStepIsDeliveredAndTheNextOneIsPlanned() {
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);

    NextStep next = deliver(sent);

    assertThat(next).as("three days ahead: its due row starts it again").isEqualTo(NextStep.NONE);
    assertThat(states(sent)).containsExactly(MessageState.ACCEPTED, MessageState.PLANNED);
    assertThat(story.followUps(sent).getLast().thread())
        .containsExactly(
            "<quote-" + sent.quote() + "@acme.example>",
            story.followUps(sent).getFirst().messageId());
  }

  @Test
  void aStepThatIsNotDueIsNotDelivered() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(30), MONTH);

    NextStep next = deliver(sent);

    assertThat(delivered).isEmpty();
    assertThat(next.dueAt()).isEqualTo(story.followUps(sent).getFirst().dueAt());
  }

  @Test
  void aStepBeyondTheHorizonLetsTheProcessEnd() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ZERO, MONTH);

    assertThat(next(sent)).isEqualTo(NextStep.NONE);
    assertThat(dueRows(sent, "epoch is null")).isOne();
  }

  @Test
  void whatAProcessWaitsForIsNotStartedByAnybodyElse() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(30), MONTH);

    next(sent);

    assertThat(dueRows(sent, "epoch is not null")).isOne();
  }

  @Test
  void afterALongRestOnlyTheLastOfTheDueStepsIsSent() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofDays(6), MONTH);

    deliver(sent);

    assertThat(states(sent))
        .containsExactly(MessageState.CANCELLED, MessageState.ACCEPTED, MessageState.PLANNED);
    assertThat(story.timeline(sent)).contains("follow_up_skipped");
  }

  @Test
  void afterTheLastStepTheSequenceIsFinished() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofDays(30), Duration.ofHours(20));

    NextStep next = deliver(sent);

    assertThat(next).isEqualTo(NextStep.NONE);
    assertThat(story.enrollment(sent).state()).isEqualTo(new EnrollmentState.Finished());
    assertThat(story.timeline(sent)).endsWith("follow_ups_finished");
  }

  @Test
  void aHeldMailWaitsForAPersonAndKeepsTheNextOneBack() {
    process = process(message -> story.tenants.run(tenant, () -> ledger.hold(message, "no phone")));
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);

    NextStep next = deliver(sent);

    assertThat(next).isEqualTo(NextStep.NONE);
    assertThat(states(sent)).containsExactly(MessageState.HELD);
    assertThat(next(sent)).isEqualTo(NextStep.NONE);
  }

  @Test
  void aReleasedMailIsDelivered() {
    process = process(message -> story.tenants.run(tenant, () -> ledger.hold(message, "no phone")));
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);
    deliver(sent);
    UUID held = story.followUps(sent).getFirst().id();

    story.tenants.run(tenant, () -> ledger.release(held));
    process = process(message -> story.accepted(tenant, message));
    deliver(sent);

    assertThat(delivered).containsExactly(held, held);
    assertThat(states(sent).getFirst()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void aMailThatTheRelayWantsLaterIsTriedThen() {
    process =
        relay(message -> {
          story.run(
              tenant,
              "update message set attempts = 1, due_at = now() + interval '5 minutes'"
                  + " where kind = 'follow_up'");
          return new Delivery(due());
        });
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);

    NextStep next = deliver(sent);

    assertThat(next.dueAt()).isEqualTo(due());
    assertThat(next(sent).dueAt()).as("planning keeps the instant").isEqualTo(due());
  }

  @Test
  void whoUnsubscribedInTheMomentOfEnrollingIsStopped() {
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);
    story.tenants.run(tenant, () -> suppressions.unsubscribe(bob));
    story.run(tenant, "update enrollment set state = 'active', reason = null, ended_at = null");

    assertThat(deliver(sent)).isEqualTo(NextStep.NONE);

    assertThat(delivered).isEmpty();
    assertThat(story.enrollment(sent).state())
        .isEqualTo(new EnrollmentState.Stopped(StopReason.UNSUBSCRIBED));
  }

  @Test
  void anEndedOrUnknownEnrollmentHasNoNextStep() {
    Story.Sent sent = story.quote(tenant, bob, TWO_DAYS, MONTH);
    story.tenants.run(tenant, () -> enrollments.stop(story.enrollment(sent).id(), Actor.PRODUCT));

    assertThat(deliver(sent)).isEqualTo(NextStep.NONE);
    assertThat(process.nextStep(tenant.toString(), UUID.randomUUID().toString()))
        .isEqualTo(NextStep.NONE);
    assertThat(delivered).isEmpty();
  }

  private FollowUpProcess process(Consumer<UUID> relay) {
    return relay(message -> {
      relay.accept(message);
      return Delivery.DONE;
    });
  }

  private FollowUpProcess relay(Function<UUID, Delivery> relay) {
    Deliveries deliveries =
        (_, message) -> {
          delivered.add(message);
          return relay.apply(message);
        };
    return new FollowUpProcess(
        story.tenants, table, planner, horizon, suppressions, deliveries, shown, numbers);
  }

  private Instant due() {
    return story.tenants.as(
        tenant,
        () ->
            story
                .tenants
                .sql("select due_at from message where kind = 'follow_up'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
  }

  private long dueRows(Story.Sent sent, String which) {
    return story.count(
        tenant,
        "select count(*) from due where %s and subject_id = '%s'"
            .formatted(which, story.enrollment(sent).id()));
  }

  private NextStep next(Story.Sent sent) {
    return process.nextStep(tenant.toString(), story.enrollment(sent).id().toString());
  }

  private NextStep deliver(Story.Sent sent) {
    return process.deliverStep(tenant.toString(), story.enrollment(sent).id().toString());
  }

  private List<MessageState> states(Story.Sent sent) {
    return story.followUps(sent).stream().map(Message::state).toList();
  }
}
