package com.operanttechnologies.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the property that cannot be used, in place of a stack trace. */
class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<InvalidSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable root, InvalidSetting cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the property " + cause.property() + " and start again.",
        cause);
  }
}
