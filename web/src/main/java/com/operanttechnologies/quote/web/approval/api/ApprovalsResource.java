package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.approval.ApprovalView;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for approvers, and what was asked for a quote. */
@Tag(name = "Approvals")
@RestController
class ApprovalsResource {
  private final ApprovalDesk desk;

  ApprovalsResource(ApprovalDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "List what waits for approval",
      description = "Open approvals of quotes in review, the oldest first.")
  @GetMapping("/api/v1/approvals")
  Page<ApprovalJson> waiting(
      CurrentKey key,
      @Parameter(description = "Only those that the member who made the API key may decide")
          @RequestParam(defaultValue = "false")
          boolean mine) {
    return Page.whole(
        desk.askedNow(key.tenant(), key.memberId()).stream()
            .filter(view -> !mine || view.mine())
            .map(ApprovalJson::of)
            .toList());
  }

  @Operation(
      summary = "List a quote's approvals",
      description = "All that were ever asked for, the newest first, with the facts they are for.")
  @GetMapping("/api/v1/quotes/{id}/approvals")
  Page<ApprovalJson> ofQuote(CurrentKey key, @PathVariable UUID id) {
    return Page.whole(
        desk.history(key.tenant(), id, key.memberId()).stream()
            .map((ApprovalView view) -> ApprovalJson.of(view))
            .toList());
  }
}
