package com.operanttechnologies.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.process.Histories;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpWorkflowTest {
  private static final String QUEUE = "operant";

  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final RecordedWorld world = new RecordedWorld();
  private Instant start = Instant.EPOCH;

  @BeforeEach
  void aWorker() {
    Worker worker = environment.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(FollowUpWorkflowImpl.class);
    worker.registerActivitiesImplementations(world);
    environment.start();
    start = Instant.ofEpochMilli(environment.currentTimeMillis());
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void stepsAreDeliveredInOrderEachOnItsDay() {
    world.planned(step(2), step(5), step(29));
    world.time = this::day;

    run();

    assertThat(world.asked)
        .containsExactly(
            "next on day 0", "deliver on day 2", "deliver on day 5", "deliver on day 29");
  }

  @Test
  void aReplyEndsTheSequenceBeforeTheNextStep() {
    world.planned(step(2), step(5));
    WorkflowStub process = begin();
    environment.sleep(Duration.ofDays(3));

    world.stopped();
    process.signal("changed");
    process.getResult(Void.class);

    assertThat(world.asked).containsExactly("next", "deliver", "next");
  }

  @Test
  void anAcceptanceEndsTheSequenceBeforeItsFirstStep() {
    world.planned(step(2));
    WorkflowStub process = begin();

    world.stopped();
    process.signal("changed");
    process.getResult(Void.class);

    assertThat(world.asked).doesNotContain("deliver");
  }

  @Test
  void aStepThatMovesIsDeliveredAtItsNewInstant() {
    world.planned(step(2));
    world.time = this::day;
    WorkflowStub process = begin();
    environment.sleep(Duration.ofDays(1));

    world.stopped();
    world.planned(step(7));
    process.signal("changed");
    process.getResult(Void.class);

    assertThat(world.asked).containsExactly("next on day 0", "next on day 1", "deliver on day 7");
  }

  @Test
  void staleNumbersAreReadJustBeforeTheStep() {
    world.planned(NextStep.at(start.plus(Duration.ofDays(2)), true), step(5));

    run();

    assertThat(world.asked).containsExactly("next", "metrics", "deliver", "deliver");
  }

  @Test
  void nothingToDoEndsAtOnce() {
    run();

    assertThat(world.asked).containsExactly("next");
  }

  @Test
  void aPlainStepCostsTwoActionsAndAtMostTwelveEvents() {
    world.planned(step(2));
    List<HistoryEvent> one = historyOf(run());
    start = Instant.ofEpochMilli(environment.currentTimeMillis());
    world.planned(step(2), step(5));
    List<HistoryEvent> two = historyOf(run());

    assertThat(actions(two) - actions(one)).isEqualTo(2);
    assertThat(two.size() - one.size()).isLessThanOrEqualTo(12);
  }

  @Test
  void aLongHistoryStartsOverAndForgetsNothing() {
    int steps = 500;
    world.planned(IntStream.rangeClosed(1, steps).mapToObj(this::step).toArray(NextStep[]::new));
    WorkflowStub process = begin();

    process.getResult(Void.class);

    assertThat(world.asked.stream().filter("deliver"::equals)).hasSize(steps);
    assertThat(world.asked.stream().filter("next"::equals).count())
        .as("each run reads its row first")
        .isGreaterThan(1);
  }

  private NextStep step(int day) {
    return RecordedWorld.at(start, day);
  }

  private String day() {
    long now = environment.currentTimeMillis();
    return " on day " + Duration.between(start, Instant.ofEpochMilli(now)).toDays();
  }

  private WorkflowStub run() {
    WorkflowStub process = begin();
    process.getResult(Void.class);
    return process;
  }

  private WorkflowStub begin() {
    FollowUpWorkflow process =
        environment
            .getWorkflowClient()
            .newWorkflowStub(
                FollowUpWorkflow.class, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
    WorkflowClient.start(process::run, "tenant", "enrollment");
    return WorkflowStub.fromTyped(process);
  }

  private List<HistoryEvent> historyOf(WorkflowStub process) {
    return Histories.of(environment, process).getEvents();
  }

  private static long actions(List<HistoryEvent> events) {
    return events.stream()
        .map(HistoryEvent::getEventType)
        .filter(type ->
            type == EventType.EVENT_TYPE_TIMER_STARTED
                || type == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED
                || type == EventType.EVENT_TYPE_MARKER_RECORDED
                || type == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED)
        .count();
  }
}
