package com.operanttechnologies.followup.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkEnrollmentWorkflowTest {
  private static final String QUEUE = "operant";

  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final RecordedBatches batches = new RecordedBatches();

  @BeforeEach
  void aWorker() {
    Worker worker = environment.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(BulkEnrollmentWorkflowImpl.class);
    worker.registerActivitiesImplementations(batches);
    environment.start();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void aBatchIsStartedEachMinuteUntilNobodyIsLeft() {
    batches.left = 3;
    WorkflowStub process = begin();

    process.getResult(Void.class);

    assertThat(batches.started).hasSize(3);
    assertThat(Duration.between(batches.started.getFirst(), batches.started.getLast()))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  @Test
  void stoppedItStartsNoBatchAnyMore() {
    batches.left = 100;
    WorkflowStub process = begin();
    environment.sleep(Duration.ofSeconds(90));
    int before = batches.started.size();

    batches.left = 0;
    process.signal("changed");
    process.getResult(Void.class);

    assertThat(batches.started).hasSize(before);
  }

  private WorkflowStub begin() {
    WorkflowStub process =
        environment
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                "BulkEnrollmentWorkflow",
                WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId("bulk").build());
    process.start("tenant", "bulk");
    return process;
  }

  /** So many batches, a minute apart. */
  private final class RecordedBatches implements BulkEnrollmentRows, BulkEnrollmentActivities {
    final List<Instant> started = new ArrayList<>();
    volatile int left;

    @Override
    public NextBatch nextBatch(String tenant, String id) {
      return left == 0 ? NextBatch.NONE : new NextBatch(now());
    }

    @Override
    public NextBatch startBatch(String tenant, String id) {
      started.add(now());
      left--;
      return left == 0 ? NextBatch.NONE : new NextBatch(now().plus(Duration.ofMinutes(1)));
    }

    private Instant now() {
      return Instant.ofEpochMilli(environment.currentTimeMillis());
    }
  }
}
