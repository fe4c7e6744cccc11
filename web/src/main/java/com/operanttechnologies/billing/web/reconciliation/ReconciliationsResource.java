package com.operanttechnologies.billing.web.reconciliation;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.reconciliation.Reconciliations;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether what was accepted is what is billed, for every accepted quote. */
@Tag(name = "Billing")
@RestController
class ReconciliationsResource {
  private final Reconciliations reconciliations;

  ReconciliationsResource(Reconciliations reconciliations) {
    this.reconciliations = reconciliations;
  }

  @Operation(
      summary = "Compare accepted with billed",
      description =
          "Every accepted quote, newest first; with show=differences only those that are"
              + " not billed as accepted, with the reasons.")
  @GetMapping("/api/v1/reconciliations")
  Page<ReconciliationRow> list(
      CurrentKey key,
      @Parameter(description = "all or differences") @RequestParam(defaultValue = "all")
          String show,
      @Parameter(description = "The field next of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "Rows of a page, 1 to 200") @RequestParam(defaultValue = "50")
          int limit) {
    if (!List.of("all", "differences").contains(show)) {
      throw new InvalidInput("show", "Ask for all or for differences.");
    }
    Reconciliations.Page page =
        reconciliations.find(key.tenant(), show.equals("differences"), cursor, limit);
    return new Page<>(page.rows().stream().map(ReconciliationRow::of).toList(), page.next());
  }
}
