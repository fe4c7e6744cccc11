package com.operanttechnologies.mail;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The process of one essential mail: deliver it, wait out a refusal for now, deliver it again. */
@WorkflowInterface
public interface MessageWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String message);

  @Override
  @SignalMethod
  void changed();
}
