package com.operanttechnologies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportWorkflowTest {
  private static final String QUEUE = "operant";

  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();
  private final RecordedFile file = new RecordedFile();

  @BeforeEach
  void aWorker() {
    Worker worker = environment.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(ImportWorkflowImpl.class);
    worker.registerActivitiesImplementations(file);
    environment.start();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void batchFollowsBatchUntilTheFileIsAtItsEnd() {
    file.steps.addAll(List.of(ImportStep.CHECK, ImportStep.CHECK, ImportStep.END));

    run();

    assertThat(file.asked).containsExactly("next", "check", "check");
  }

  @Test
  void aRunIsARunToItsEnd() {
    file.steps.addAll(List.of(ImportStep.RUN, ImportStep.END));

    run();

    assertThat(file.asked).containsExactly("next", "run");
  }

  @Test
  void nothingToDoEndsAtOnce() {
    run();

    assertThat(file.asked).containsExactly("next");
  }

  private void run() {
    WorkflowStub process =
        environment
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                "ImportWorkflow",
                WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId("import").build());
    process.start("tenant", "import");
    process.getResult(Void.class);
  }

  /** Answers what was laid out for it, then the end. */
  private static final class RecordedFile implements ImportRows, ImportActivities {
    final Deque<ImportStep> steps = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public ImportStep nextStep(String tenant, String id) {
      return answer("next");
    }

    @Override
    public ImportStep checkBatch(String tenant, String id) {
      return answer("check");
    }

    @Override
    public ImportStep runBatch(String tenant, String id) {
      return answer("run");
    }

    private ImportStep answer(String question) {
      asked.add(question);
      return steps.isEmpty() ? ImportStep.END : steps.poll();
    }
  }
}
