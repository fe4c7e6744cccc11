package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.RowProcess;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells processes that their row has changed, and starts those that do not run. */
@Component
class Processes {
  private final TemporalEngine engine;
  private final String taskQueue;

  Processes(TemporalEngine engine, OperantProperties properties) {
    this.engine = engine;
    this.taskQueue = properties.temporal().taskQueue();
  }

  /** Signals with start: a running process reads its row again, else one is started. */
  void wake(ProcessKind kind, UUID tenant, UUID subject) {
    WorkflowClient client = engine.client();
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(taskQueue)
            .setWorkflowId(id(kind, tenant, subject))
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .setWorkflowIdConflictPolicy(
                WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
            .setStaticSummary(kind.code() + " " + subject)
            .build();
    WorkflowStub stub = client.newUntypedWorkflowStub(kind.workflowType(), options);
    try {
      stub.signalWithStart(
          RowProcess.CHANGED, new Object[0], new Object[] {tenant.toString(), subject.toString()});
    } catch (WorkflowExecutionAlreadyStarted raced) {
      // the in-process server's word for somebody else who starts it at this moment
      tellIfRunning(kind, tenant, subject);
    }
    engine.startedOne();
  }

  /** Signals only: a final row starts nothing. */
  void tellIfRunning(ProcessKind kind, UUID tenant, UUID subject) {
    WorkflowStub stub = engine.client().newUntypedWorkflowStub(id(kind, tenant, subject));
    try {
      stub.signal(RowProcess.CHANGED);
    } catch (WorkflowNotFoundException e) {
      // ended already, which is what the row says too
      return;
    }
  }

  private static String id(ProcessKind kind, UUID tenant, UUID subject) {
    return tenant + "/" + kind.code() + "/" + subject;
  }
}
