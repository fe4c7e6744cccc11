package com.operanttechnologies.followup;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The process of one enrollment: wait for the next step, deliver it, and so on until the end. */
@WorkflowInterface
public interface FollowUpWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String enrollment);

  @Override
  @SignalMethod
  void changed();
}
