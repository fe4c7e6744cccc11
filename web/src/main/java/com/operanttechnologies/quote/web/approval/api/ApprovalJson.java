package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.quote.approval.Approval;
import com.operanttechnologies.quote.approval.ApprovalView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approval: what it is asked or given for, of whom, and what was decided.
 *
 * @param quoteState where the quote stands
 * @param edits the quote's ETag: send it with If-Match to decide on what was read
 * @param state waiting (for others of a chain), open, given or returned
 * @param superseded whether it does not count any more
 * @param rule kind of the rule that asks
 * @param reason the fact as a sentence
 * @param value what the rule found
 * @param limit what it was compared with
 * @param reopenedBecause what has changed since it was given before
 * @param entitled ids of the members who may decide now
 * @param mine whether the member who made the API key may decide now
 * @param deputyFor in whose place it was decided
 */
record ApprovalJson(
    UUID id,
    UUID quote,
    String number,
    String quoteState,
    int edits,
    String state,
    boolean superseded,
    String rule,
    String reason,
    String value,
    String limit,
    @Nullable String reopenedBecause,
    String approvers,
    List<UUID> entitled,
    boolean mine,
    @Nullable Instant askedAt,
    @Nullable Instant escalateAt,
    @Nullable Instant escalatedAt,
    @Nullable UUID decidedBy,
    @Nullable UUID deputyFor,
    @Nullable Instant decidedAt,
    @Nullable String remark) {

  static ApprovalJson of(ApprovalView view) {
    Approval approval = view.approval();
    Approval.Verdict verdict = approval.verdict();
    return new ApprovalJson(
        approval.id(),
        approval.quote(),
        view.quote().number(),
        view.quote().state().code(),
        view.quote().current().edits(),
        approval.state().code(),
        approval.superseded(),
        approval.fact().kind().code(),
        approval.fact().words(),
        approval.fact().value(),
        approval.fact().limit(),
        approval.reopenedBecause(),
        view.who(),
        view.entitled(),
        view.mine(),
        approval.askedAt(),
        approval.escalateAt(),
        approval.escalatedAt(),
        verdict == null ? null : verdict.by(),
        verdict == null ? null : verdict.deputyFor(),
        verdict == null ? null : verdict.at(),
        verdict == null ? null : verdict.remark());
  }
}
