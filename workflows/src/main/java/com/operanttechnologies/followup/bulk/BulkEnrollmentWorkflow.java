package com.operanttechnologies.followup.bulk;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The process of one bulk enrollment: batch after batch, with a pause in between. */
@WorkflowInterface
public interface BulkEnrollmentWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String id);

  @Override
  @SignalMethod
  void changed();
}
