package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.arm;
import static com.operanttechnologies.followup.jdbc.Drafts.branch;
import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static com.operanttechnologies.followup.jdbc.Drafts.task;
import static com.operanttechnologies.followup.jdbc.Drafts.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class StepKindsTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration NOW = Duration.ZERO;

  @Autowired Story story;
  @Autowired Courses courses;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  @Test
  void aWaitHoldsTheNextMailBackUntilThePersonLooks() {
    UUID sequence = courses.sequence(tenant, waiting("viewed", "5 days", false), mail(0));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);
    UUID enrollment = courses.started(sent, sequence, NOW);
    assertThat(courses.mails(tenant, enrollment)).isEmpty();

    courses.viewed(sent);
    story.happens(tenant, new QuoteHappened.Viewed(tenant, sent.quote(), sent.version()));

    assertThat(courses.mails(tenant, enrollment))
        .singleElement()
        .extracting(Message::state)
        .isEqualTo(MessageState.PLANNED);
    assertThat(story.timeline(sent)).contains("follow_up_question_answered");
  }

  @Test
  void atItsLimitAWaitGoesOn() {
    UUID sequence = courses.sequence(tenant, waiting("viewed", "5 days", false), mail(0));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);

    UUID enrollment = courses.started(sent, sequence, Duration.ofDays(6));

    assertThat(courses.mails(tenant, enrollment)).hasSize(1);
  }

  @Test
  void atItsLimitAWaitEndsTheSequenceWhereItSaysSo() {
    UUID sequence = courses.sequence(tenant, waiting("viewed", "5 days", true), mail(0));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);

    UUID enrollment = courses.started(sent, sequence, Duration.ofDays(6));

    assertThat(courses.mails(tenant, enrollment)).isEmpty();
    assertThat(state(enrollment)).isEqualTo(new EnrollmentState.Finished());
  }

  @Test
  void whoeverWaitsIsLookedAtAgainAtTheLimit() {
    UUID sequence = courses.sequence(tenant, waiting("viewed", "5 hours", false), mail(0));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);

    UUID enrollment = courses.started(sent, sequence, NOW);

    assertThat(courses.plan(tenant, enrollment))
        .isInstanceOfSatisfying(
            Outlook.Sleeping.class,
            sleeping ->
                assertThat(sleeping.at())
                    .isEqualTo(
                        courses
                            .enrollment(tenant, enrollment)
                            .startedAt()
                            .plus(Duration.ofHours(5))));
  }

  @Test
  void aBranchSendsTheMailOfItsAnswerAndLeavesTheOtherOut() {
    UUID sequence = courses.sequence(tenant, branch("viewed"));
    UUID question = courses.steps(tenant, sequence).getFirst().lineage();
    sequence =
        courses.next(tenant, sequence, arm(mail(0), question, true), arm(mail(0), question, false));
    Story.Sent seen = story.quoteInRows(tenant, bob, NOW, MONTH);
    Story.Sent unseen = story.quoteInRows(tenant, bob, NOW, MONTH);
    courses.viewed(seen);

    UUID one = courses.started(seen, sequence, NOW);
    UUID other = courses.started(unseen, sequence, NOW);

    assertThat(steps(one)).containsExactly(2);
    assertThat(steps(other)).containsExactly(3);
  }

  @Test
  void anEndInOneAnswerEndsOnlyThat() {
    UUID sequence = courses.sequence(tenant, branch("viewed"));
    UUID question = courses.steps(tenant, sequence).getFirst().lineage();
    sequence =
        courses.next(
            tenant, sequence, arm(StepDraft.of("end", "start", 0), question, true), mail(3));
    Story.Sent seen = story.quoteInRows(tenant, bob, NOW, MONTH);
    Story.Sent unseen = story.quoteInRows(tenant, bob, NOW, MONTH);
    courses.viewed(seen);

    UUID one = courses.started(seen, sequence, NOW);
    UUID other = courses.started(unseen, sequence, NOW);

    assertThat(state(one)).isEqualTo(new EnrollmentState.Finished());
    assertThat(steps(other)).containsExactly(3);
  }

  @Test
  void aNumberAboveItsValueIsAYes() {
    UUID sequence = courses.sequence(tenant, branch("metric screens above -1"));
    UUID question = courses.steps(tenant, sequence).getFirst().lineage();
    sequence = courses.next(tenant, sequence, arm(mail(0), question, true));

    UUID enrollment = courses.started(tenant, sequence, bob, NOW);

    assertThat(courses.mails(tenant, enrollment)).hasSize(1);
  }

  @Test
  void aTaskPausesTheSequenceUntilItIsDone() {
    UUID sequence = courses.sequence(tenant, task("Call Bob", true), mail(0));
    UUID enrollment = courses.started(tenant, sequence, bob, NOW);
    assertThat(courses.plan(tenant, enrollment)).isInstanceOf(Outlook.Asking.class);
    assertThat(courses.mails(tenant, enrollment)).isEmpty();

    courses.doTask(tenant, enrollment);

    assertThat(courses.mails(tenant, enrollment)).hasSize(1);
    assertThat(openTasks()).isZero();
  }

  @Test
  void aTaskThatIsSkippedLetsTheSequenceGoOnToo() {
    UUID sequence = courses.sequence(tenant, task("Call Bob", true), mail(0));
    UUID enrollment = courses.started(tenant, sequence, bob, NOW);

    courses.skipTask(tenant, enrollment);

    assertThat(courses.mails(tenant, enrollment)).hasSize(1);
  }

  @Test
  void aTaskThatDoesNotPauseLetsTheNextMailGo() {
    UUID sequence = courses.sequence(tenant, task("Look at the account", false), mail(0));

    UUID enrollment = courses.started(tenant, sequence, bob, NOW);

    assertThat(courses.mails(tenant, enrollment)).hasSize(1);
    assertThat(openTasks()).isOne();
  }

  @Test
  void theEndOfTheSequenceClosesItsTasks() {
    UUID sequence = courses.sequence(tenant, task("Call Bob", true));
    UUID enrollment = courses.started(tenant, sequence, bob, NOW);

    courses.stop(tenant, enrollment);

    assertThat(openTasks()).isZero();
  }

  @Test
  void theGoalEndsTheSequenceInTheTransactionThatReachesIt() {
    Rules rules = new Rules(new Fact.Viewed(), List.of(), null, true, 0);
    UUID sequence = courses.sequence(tenant, rules, mail(2));
    Story.Sent sent = story.quoteInRows(tenant, bob, NOW, MONTH);
    UUID enrollment = courses.started(sent, sequence, NOW);

    courses.viewed(sent);
    story.happens(tenant, new QuoteHappened.Viewed(tenant, sent.quote(), sent.version()));

    assertThat(state(enrollment)).isEqualTo(new EnrollmentState.Stopped(StopReason.GOAL));
    assertThat(courses.mails(tenant, enrollment))
        .extracting(Message::state)
        .containsExactly(MessageState.CANCELLED);
  }

  @Test
  void anExitRuleEndsTheSequence() {
    Fact crowded = new Fact.MetricBeyond("screens", true, new BigDecimal("-1"));
    Rules rules = new Rules(null, List.of(crowded), null, true, 0);

    UUID enrollment = courses.started(tenant, courses.sequence(tenant, rules, mail(2)), bob, NOW);

    assertThat(state(enrollment)).isEqualTo(new EnrollmentState.Stopped(StopReason.EXIT_RULE));
  }

  @Test
  void aStepCountsFromTheOneBefore() {
    StepDraft second = StepDraft.of("mail", "previous", 3).saying(Drafts.HELLO);
    UUID sequence =
        courses.sequence(tenant, new Rules(null, List.of(), null, true, 0), mail(1), second);
    UUID enrollment = courses.started(tenant, sequence, bob, Duration.ofDays(2));
    story.accepted(tenant, courses.mails(tenant, enrollment).getFirst().id());

    courses.plan(tenant, enrollment);

    Instant accepted = courses.mails(tenant, enrollment).getFirst().acceptedAt();
    assertThat(courses.mails(tenant, enrollment).getLast().dueAt())
        .isBetween(accepted.plus(Duration.ofHours(71)), accepted.plus(Duration.ofHours(73)));
  }

  private List<Integer> steps(UUID enrollment) {
    var order = courses.steps(tenant, courses.enrollment(tenant, enrollment).sequence());
    return courses.mails(tenant, enrollment).stream()
        .map(mail ->
            order.stream()
                .filter(step -> step.id().equals(mail.about().step()))
                .findFirst()
                .orElseThrow()
                .position())
        .toList();
  }

  private EnrollmentState state(UUID enrollment) {
    return courses.enrollment(tenant, enrollment).state();
  }

  private long openTasks() {
    return story.count(tenant, "select count(*) from task where done_at is null");
  }
}
