package com.operanttechnologies.process.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;

/** A Temporal that can be reached, wherever it runs. */
interface TemporalServer extends AutoCloseable {

  WorkflowServiceStubs stubs();

  /** True where nothing is kept: workflows are rebuilt from rows after a restart. */
  boolean forgets();

  @Override
  void close();
}
