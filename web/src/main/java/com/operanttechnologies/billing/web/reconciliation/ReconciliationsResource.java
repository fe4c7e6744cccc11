package com.operanttechnologies.billing.web.reconciliation;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.reconciliation.Compared;
import com.operanttechnologies.billing.reconciliation.Reconciliations;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  /**
   * An accepted quote beside its bill.
   *
   * @param state of its billing: waiting, running, done, compensating, failed or undone
   * @param difference billed less accepted
   * @param reasons why the two differ, in words
   * @param prepaid what was paid on acceptance, which changes neither; absent without
   * @param setOff of that payment: waiting, set_off, refused, by_hand or returned
   * @param due what is still to be paid, once it was set off
   */
  record ReconciliationRow(
      UUID quote,
      String number,
      String customer,
      Instant acceptedAt,
      String state,
      String currency,
      String accepted,
      String billed,
      String difference,
      boolean equal,
      List<String> reasons,
      @Nullable String prepaid,
      @Nullable String setOff,
      @Nullable String due) {
    static ReconciliationRow of(Compared row) {
      IsoCurrency currency = IsoCurrency.of(row.currency());
      Prepayment paid = row.prepaid();
      BigDecimal due = paid == null ? null : paid.due();
      return new ReconciliationRow(
          row.quote(),
          row.number(),
          row.customer(),
          row.acceptedAt(),
          row.state(),
          row.currency(),
          currency.text(row.accepted()),
          currency.text(row.billed()),
          currency.text(row.difference()),
          row.equal(),
          row.reasons(),
          paid == null ? null : currency.text(paid.amount()),
          paid == null ? null : paid.state().code(),
          due == null ? null : currency.text(due));
    }
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
