package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.approval.ReviewDecisions;
import com.operanttechnologies.quote.approval.ReviewDecisions.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding on an approval in the name of the member who made the API key. */
@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1/quotes/{id}/approvals/{approval}")
class DecisionResource {
  private static final String ETAG = "The quote's ETag as it was read: 409 if it has changed";

  private final ReviewDecisions decisions;
  private final ApprovalDesk desk;

  DecisionResource(ReviewDecisions decisions, ApprovalDesk desk) {
    this.decisions = decisions;
    this.desk = desk;
  }

  /** What the approver says; a return needs it. */
  record Remark(@Nullable String remark) {}

  @Operation(
      summary = "Approve",
      description =
          "Gives this approval; with the last one the quote is approved. 409 if the quote was"
              + " edited, returned or decided on meanwhile, 403 if the member may not decide.")
  @PostMapping("/approval")
  ApprovalJson approve(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID approval,
      @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Remark remark) {
    decisions.approve(key.tenant(), id, decision(key, approval, remark, ifMatch));
    return decided(key, id, approval);
  }

  @Operation(
      summary = "Return a quote to its seller",
      description = "It is a draft again; the remark says what should change.")
  @PostMapping("/return")
  ApprovalJson giveBack(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID approval,
      @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Remark remark) {
    decisions.giveBack(key.tenant(), id, decision(key, approval, remark, ifMatch));
    return decided(key, id, approval);
  }

  private static Decision decision(
      CurrentKey key, UUID approval, @Nullable Remark body, @Nullable String ifMatch) {
    UUID member = key.memberId();
    if (member == null) {
      throw new NotAllowed("This API key belongs to no member, and only members decide.");
    }
    String remark = body == null || body.remark() == null ? "" : body.remark();
    return new Decision(member, List.of(approval), remark, edits(ifMatch));
  }

  private static @Nullable Integer edits(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
      return null;
    }
    String digits = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    if (!digits.matches("\\d{1,9}")) {
      throw new InvalidInput("If-Match", "Give the ETag of the quote as it was read.");
    }
    return Integer.valueOf(digits);
  }

  private ApprovalJson decided(CurrentKey key, UUID quote, UUID approval) {
    return desk.find(key.tenant(), quote, approval, key.memberId())
        .map(ApprovalJson::of)
        .orElseThrow(() -> new NotFound("The approval"));
  }
}
