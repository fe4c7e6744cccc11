package com.operanttechnologies.engine.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two lines that a second start on the same home was refused, in place of a stack trace.
 */
class HomeInUseAnalyzer extends AbstractFailureAnalyzer<HomeInUse> {
  @Override
  protected FailureAnalysis analyze(Throwable root, HomeInUse cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Stop the other process, or set OPERANT_HOME to another folder.",
        cause);
  }
}
