package com.operanttechnologies.process.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;

/** A Temporal that can be reached, wherever it runs. */
interface TemporalServer extends AutoCloseable {

  WorkflowServiceStubs stubs();

  /** True where nothing is kept: workflows are rebuilt from rows after a restart. */
  boolean forgets();

  /** Workflows whose next instant lies further away end, and are started again when it is near. */
  Duration horizon();

  @Override
  void close();
}
