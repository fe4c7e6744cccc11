package com.operanttechnologies.quote;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The process of one quote, from sending to the bill; {@code run} serves every kind of start. */
@WorkflowInterface
public interface QuoteWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String quote);

  @Override
  @SignalMethod
  void changed();
}
