package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.settings.TemporalSettings;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.process.desk.Desks;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One connected Temporal with its client and, in the worker role, its workers. */
class Connection implements AutoCloseable {
  private static final int WORKFLOW_TASKS = 50;
  private static final int LOCAL_ACTIVITIES = 40;

  /**
   * Far more than there are desks: most of them wait for their turn, where they wait in order. The
   * in-process server hands out the newest first; what it keeps back may be overtaken for minutes.
   */
  private static final int ACTIVITIES = 2_000;

  /** A machine short of processors is no deadlock; still well below a workflow task's 10 s. */
  private static final Duration DEADLOCK = Duration.ofSeconds(5);

  private final TemporalServer server;
  private final WorkflowClient client;
  private final WorkerFactory workers;

  Connection(
      TemporalServer server,
      TemporalSettings settings,
      List<ProcessActivities> activities,
      Desks desks) {
    this.server = server;
    this.client =
        WorkflowClient.newInstance(
            server.stubs(),
            WorkflowClientOptions.newBuilder().setNamespace(settings.namespace()).build());
    this.workers =
        WorkerFactory.newInstance(
            client,
            WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .setWorkerInterceptors(new DeskWork(desks))
                .build());
    if (!activities.isEmpty()) {
      startWorkers(settings.taskQueue(), activities);
    }
  }

  private void startWorkers(String taskQueue, List<ProcessActivities> activities) {
    Worker worker =
        workers.newWorker(
            taskQueue,
            WorkerOptions.newBuilder()
                .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS)
                .setMaxConcurrentActivityExecutionSize(ACTIVITIES)
                .setMaxConcurrentLocalActivityExecutionSize(LOCAL_ACTIVITIES)
                .setDefaultDeadlockDetectionTimeout(DEADLOCK.toMillis())
                .setUsingVirtualThreadsOnActivityWorker(true)
                .setUsingVirtualThreadsOnLocalActivityWorker(true)
                .build());
    worker.registerWorkflowImplementationTypes(WorkflowTypes.ALL);
    worker.registerActivitiesImplementations(activities.toArray());
    workers.start();
  }

  WorkflowClient client() {
    return client;
  }

  TemporalServer server() {
    return server;
  }

  @Override
  public void close() {
    workers.shutdown();
    workers.awaitTermination(30, TimeUnit.SECONDS);
    workers.shutdownNow();
    server.close();
  }
}
