package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.approval.Submissions;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Submitting a quote for approval. */
@Tag(name = "Approvals")
@RestController
class SubmissionResource {
  private final Submissions submissions;
  private final QuoteAnswers answers;

  SubmissionResource(Submissions submissions, QuoteAnswers answers) {
    this.submissions = submissions;
    this.answers = answers;
  }

  /** What the approvers should know. */
  record Remark(@Nullable String remark) {}

  @Operation(
      summary = "Submit a quote for approval",
      description =
          "Asks for what rules require and was not given yet for the same facts. The quote is in"
              + " review, or approved at once if nothing is missing.")
  @PostMapping(QuoteAnswers.ROOT + "/{id}/submission")
  ResponseEntity<QuoteJson> submit(
      CurrentKey key,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Remark remark) {
    return answers.ok(
        key,
        submissions.submit(
            key.tenant(),
            id,
            key.memberId(),
            remark == null ? null : remark.remark(),
            Actor.key(key.id())));
  }
}
