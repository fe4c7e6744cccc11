package com.operanttechnologies.contact;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The process of one import: the dry run or the run, batch by batch. */
@WorkflowInterface
public interface ImportWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String id);

  @Override
  @SignalMethod
  void changed();
}
