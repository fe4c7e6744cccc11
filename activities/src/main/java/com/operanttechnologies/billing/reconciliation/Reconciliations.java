package com.operanttechnologies.billing.reconciliation;

import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.billing.BillingPart;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.jdbc.StepTable;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.billing.reconciliation.ReconciliationTable.Row;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what was accepted with what is billed, for every accepted quote. */
@Component
public class Reconciliations {
  private static final int MOST = 200;

  private final Tenants tenants;
  private final ReconciliationTable table;
  private final StepTable steps;
  private final AcceptedQuotes accepted;
  private final Prepayments prepayments;

  Reconciliations(
      Tenants tenants,
      ReconciliationTable table,
      StepTable steps,
      AcceptedQuotes accepted,
      Prepayments prepayments) {
    this.tenants = tenants;
    this.table = table;
    this.steps = steps;
    this.accepted = accepted;
    this.prepayments = prepayments;
  }

  /** Some rows, and where the next ones begin. */
  public record Page(List<Compared> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Newest quotes first.
   *
   * @param differing only quotes that are not billed as accepted
   * @param cursor of the page before; absent: the first page
   * @param limit rows of a page, 1 to 200
   */
  public Page find(UUID tenant, boolean differing, @Nullable String cursor, int limit) {
    UUID after = parsed(cursor);
    int most = Math.clamp(limit, 1, MOST);
    return tenants.as(
        tenant,
        () -> {
          List<Row> rows = table.find(after, differing, most + 1);
          boolean more = rows.size() > most;
          List<Row> page = more ? rows.subList(0, most) : rows;
          return new Page(
              page.stream().map(this::compared).toList(),
              more ? page.getLast().quote().toString() : null);
        });
  }

  private static @Nullable UUID parsed(@Nullable String cursor) {
    try {
      return cursor == null || cursor.isBlank() ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("cursor", "Give the cursor of the page before, or none.");
    }
  }

  private Compared compared(Row row) {
    return new Compared(
        row.quote(),
        row.number(),
        row.customer(),
        row.at(),
        row.state(),
        row.currency(),
        row.accepted(),
        row.billed(),
        row.equal(),
        row.equal() ? settled(row) : reasons(row),
        prepayments.ofVersion(row.version()).orElse(null),
        row.state().equals("failed") ? row.provisioning() : null);
  }

  private static List<String> settled(Row row) {
    return row.state().equals("undone")
        ? List.of("The acceptance was undone. Nothing of it is billed.")
        : List.of();
  }

  private List<String> reasons(Row row) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        switch (row.state()) {
          case "waiting" -> "It has not been handed over to billing yet.";
          case "running" -> "It is being billed.";
          case "compensating" -> "What was billed is being taken back.";
          case "failed" -> "Nothing of it is billed.";
          default -> "Something of it may still be billed.";
        });
    if (row.error() != null) {
      reasons.add(row.error());
    }
    if (row.provisioning() != null) {
      reasons.addAll(differences(row, row.provisioning()));
    }
    return reasons;
  }

  /** Of the last invoice that was issued, also if it was made void for just these differences. */
  private List<String> differences(Row row, UUID provisioning) {
    return steps.of(provisioning).stream()
        .filter(step -> step.part().equals(BillingPart.INVOICE))
        .reduce((_, last) -> last)
        .map(step ->
            Difference.between(
                InvoiceDraft.of(accepted.of(row.version()).priced()),
                steps.read(step, Invoice.class)))
        .orElse(List.of());
  }
}
