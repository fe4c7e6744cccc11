package com.operanttechnologies.process;

import com.operanttechnologies.contact.ImportActivities;
import com.operanttechnologies.contact.ImportRows;
import com.operanttechnologies.contact.ImportStep;
import com.operanttechnologies.contact.ImportWorkflow;
import com.operanttechnologies.contact.ImportWorkflowImpl;
import com.operanttechnologies.followup.FollowUpActivities;
import com.operanttechnologies.followup.FollowUpRows;
import com.operanttechnologies.followup.FollowUpWorkflow;
import com.operanttechnologies.followup.FollowUpWorkflowImpl;
import com.operanttechnologies.followup.NextStep;
import com.operanttechnologies.followup.bulk.BulkEnrollmentActivities;
import com.operanttechnologies.followup.bulk.BulkEnrollmentRows;
import com.operanttechnologies.followup.bulk.BulkEnrollmentWorkflow;
import com.operanttechnologies.followup.bulk.BulkEnrollmentWorkflowImpl;
import com.operanttechnologies.followup.bulk.NextBatch;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.MessageActivities;
import com.operanttechnologies.mail.MessageWorkflow;
import com.operanttechnologies.mail.MessageWorkflowImpl;
import com.operanttechnologies.quote.QuoteActivities;
import com.operanttechnologies.quote.QuoteRows;
import com.operanttechnologies.quote.QuoteStage;
import com.operanttechnologies.quote.QuoteWorkflow;
import com.operanttechnologies.quote.QuoteWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the histories that {@code ReplayTest} replays. Run it once for each released change of a
 * workflow, into a folder of its own; what was recorded before stays.
 */
public final class RecordedRuns {
  private static final String QUEUE = "operant";

  private static final List<Class<?>> TYPES =
      List.of(
          BulkEnrollmentWorkflow.class,
          FollowUpWorkflow.class,
          ImportWorkflow.class,
          MessageWorkflow.class,
          QuoteWorkflow.class);

  private RecordedRuns() {}

  /** The folder to write to is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Class<?> type : TYPES) {
      Files.writeString(folder.resolve(type.getSimpleName() + ".json"), recorded(type));
    }
  }

  private static String recorded(Class<?> type) {
    try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance(named())) {
      Instant now = Instant.ofEpochMilli(environment.currentTimeMillis());
      Worker worker = environment.newWorker(QUEUE);
      worker.registerWorkflowImplementationTypes(
          BulkEnrollmentWorkflowImpl.class,
          FollowUpWorkflowImpl.class,
          ImportWorkflowImpl.class,
          MessageWorkflowImpl.class,
          QuoteWorkflowImpl.class);
      worker.registerActivitiesImplementations(
          new BulkEnrollments(now),
          new FollowUps(now),
          new Imports(),
          new Messages(now),
          new Quotes(now));
      environment.start();
      return Histories.of(environment, run(environment, type)).toJson(true);
    }
  }

  /** Otherwise the history would tell the machine's name. */
  private static TestEnvironmentOptions named() {
    return TestEnvironmentOptions.newBuilder()
        .setWorkflowClientOptions(
            WorkflowClientOptions.newBuilder().setIdentity("recorder").build())
        .build();
  }

  private static WorkflowStub run(TestWorkflowEnvironment environment, Class<?> type) {
    WorkflowClient client = environment.getWorkflowClient();
    WorkflowStub process =
        client.newUntypedWorkflowStub(
            type.getSimpleName(),
            WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId("recorded").build());
    process.signalWithStart(RowProcess.CHANGED, new Object[0], new Object[] {"tenant", "subject"});
    if (type != ImportWorkflow.class) { // which never waits, and has ended by then
      environment.sleep(Duration.ofHours(1));
      process.signal(RowProcess.CHANGED);
    }
    process.getResult(Void.class);
    return process;
  }

  /** Two batches with a pause between them, told of a change while it waits. */
  private static final class BulkEnrollments
      implements BulkEnrollmentRows, BulkEnrollmentActivities {
    private final Deque<NextBatch> batches = new ArrayDeque<>();

    BulkEnrollments(Instant now) {
      batches.add(new NextBatch(now.plus(Duration.ofDays(1))));
      batches.add(new NextBatch(now.plus(Duration.ofDays(2))));
    }

    @Override
    public NextBatch nextBatch(String tenant, String id) {
      NextBatch next = batches.peek();
      return next == null ? NextBatch.NONE : next;
    }

    @Override
    public NextBatch startBatch(String tenant, String id) {
      batches.poll();
      return nextBatch(tenant, id);
    }
  }

  /** Looked at in two batches, then run in two. */
  private static final class Imports implements ImportRows, ImportActivities {
    private final Deque<ImportStep> steps =
        new ArrayDeque<>(
            List.of(ImportStep.CHECK, ImportStep.CHECK, ImportStep.RUN, ImportStep.RUN));

    @Override
    public ImportStep nextStep(String tenant, String id) {
      ImportStep next = steps.peek();
      return next == null ? ImportStep.END : next;
    }

    @Override
    public ImportStep checkBatch(String tenant, String id) {
      return runBatch(tenant, id);
    }

    @Override
    public ImportStep runBatch(String tenant, String id) {
      steps.poll();
      return nextStep(tenant, id);
    }
  }

  /** Two steps, the first with stale numbers, told of a change while they wait. */
  private static final class FollowUps implements FollowUpRows, FollowUpActivities {
    private final Deque<NextStep> steps = new ArrayDeque<>();

    FollowUps(Instant now) {
      steps.add(NextStep.at(now.plus(Duration.ofDays(2)), true));
      steps.add(NextStep.at(now.plus(Duration.ofDays(5)), false));
    }

    @Override
    public NextStep nextStep(String tenant, String enrollment) {
      return steps.isEmpty() ? NextStep.NONE : steps.peek();
    }

    @Override
    public void readMetrics(String tenant, String enrollment) {}

    @Override
    public NextStep deliverStep(String tenant, String enrollment) {
      steps.poll();
      return nextStep(tenant, enrollment);
    }
  }

  /** The relay wants it later, twice. */
  private static final class Messages implements MessageActivities {
    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    Messages(Instant now) {
      deliveries.add(new Delivery(now.plus(Duration.ofDays(1))));
      deliveries.add(new Delivery(now.plus(Duration.ofDays(2))));
    }

    @Override
    public Delivery deliver(String tenant, String message) {
      Delivery next = deliveries.poll();
      return next == null ? Delivery.DONE : next;
    }
  }

  /** From sending to the bill. */
  private static final class Quotes implements QuoteRows, QuoteActivities {
    private final Deque<QuoteStage> stages = new ArrayDeque<>();

    Quotes(Instant now) {
      stages.add(QuoteStage.of(QuoteStage.Next.PREPARE_DOCUMENT));
      stages.add(QuoteStage.waitUntil(now.plus(Duration.ofDays(1))));
      stages.add(QuoteStage.of(QuoteStage.Next.HAND_TO_MAIL));
      stages.add(QuoteStage.waitUntil(now.plus(Duration.ofDays(2))));
      stages.add(QuoteStage.of(QuoteStage.Next.SEAL_AND_DISTRIBUTE));
      stages.add(QuoteStage.of(QuoteStage.Next.PROVISION));
    }

    @Override
    public QuoteStage stage(String tenant, String quote) {
      @Nullable QuoteStage next = stages.poll();
      return next == null ? QuoteStage.of(QuoteStage.Next.END) : next;
    }

    @Override
    public void handToMail(String tenant, String quote) {}

    @Override
    public void escalate(String tenant, String quote) {}

    @Override
    public void recordExpiry(String tenant, String quote) {}

    @Override
    public void startProvisioning(String tenant, String quote) {}

    @Override
    public void prepareDocument(String tenant, String quote) {}

    @Override
    public void sealAndDistribute(String tenant, String quote) {}
  }
}
