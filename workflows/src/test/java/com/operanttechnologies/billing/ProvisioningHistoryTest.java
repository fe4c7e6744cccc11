package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs in the field when a new release comes must go on under it. */
class ProvisioningHistoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"histories/provisioning-done.json", "histories/provisioning-refused.json"})
  void aRecordedHistoryIsReplayedByTheCodeOfToday(String history) {
    assertThatCode(() ->
            WorkflowReplayer.replayWorkflowExecutionFromResource(
                history, ProvisioningWorkflowImpl.class))
        .doesNotThrowAnyException();
  }
}
