package com.operanttechnologies.architecture.violations.workflows;

import io.temporal.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workflow may know Temporal, but not the database. */
record KnowsTheDatabase(JdbcClient database) {
  long now() {
    return Workflow.currentTimeMillis();
  }
}
