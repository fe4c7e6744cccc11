package com.operanttechnologies.process;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.Objects;

/** What the server has written down about a run. */
public final class Histories {
  private Histories() {}

  public static WorkflowExecutionHistory of(
      TestWorkflowEnvironment environment, WorkflowStub process) {
    WorkflowExecution run = Objects.requireNonNull(process.getExecution());
    return environment.getWorkflowClient().fetchHistory(run.getWorkflowId(), run.getRunId());
  }
}
