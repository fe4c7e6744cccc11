package com.operanttechnologies.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.ImportWorkflowImpl;
import com.operanttechnologies.followup.FollowUpWorkflowImpl;
import com.operanttechnologies.followup.bulk.BulkEnrollmentWorkflowImpl;
import com.operanttechnologies.mail.MessageWorkflowImpl;
import com.operanttechnologies.quote.QuoteWorkflowImpl;
import io.temporal.testing.WorkflowReplayer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Runs that began under an earlier release go on under this one. */
class ReplayTest {
  private static final String FOLDER = "histories/0.1/";

  @Test
  void aRecordedBulkEnrollmentReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(
        FOLDER + "BulkEnrollmentWorkflow.json", BulkEnrollmentWorkflowImpl.class);
  }

  @Test
  void aRecordedImportReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(
        FOLDER + "ImportWorkflow.json", ImportWorkflowImpl.class);
  }

  @Test
  void aRecordedFollowUpReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(
        FOLDER + "FollowUpWorkflow.json", FollowUpWorkflowImpl.class);
  }

  @Test
  void aRecordedMessageReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(
        FOLDER + "MessageWorkflow.json", MessageWorkflowImpl.class);
  }

  @Test
  void aRecordedQuoteReplays() throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(
        FOLDER + "QuoteWorkflow.json", QuoteWorkflowImpl.class);
  }

  @Test
  void aHistoryThatAnotherProcessMadeDoesNotReplay() throws Exception {
    String other =
        text("FollowUpWorkflow.json").replace("\"DeliverStep\"", "\"DeliverSomethingElse\"");
    assertThat(other).isNotEqualTo(text("FollowUpWorkflow.json"));

    assertThatThrownBy(
            () -> WorkflowReplayer.replayWorkflowExecution(other, FollowUpWorkflowImpl.class))
        .hasStackTraceContaining("TMPRL1100");
  }

  private static String text(String name) throws java.io.IOException {
    try (var in =
        Objects.requireNonNull(ReplayTest.class.getResourceAsStream("/" + FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
