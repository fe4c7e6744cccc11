package com.operanttechnologies.billing;

import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Sum;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where invoices are issued. Calls of the same key, also at the same time, mean the same invoice;
 * each throws {@link BillingRefused} or {@link BillingUnavailable}.
 */
public interface Invoices {

  /** Issues the invoice or finds it. */
  Issued issue(UUID tenant, String key, Order order);

  /** Reads back what the engine bills under this key: the engine's own figures, never ours. */
  Issued find(UUID tenant, String key);

  /**
   * Sets what was paid on acceptance off against the invoice, once a payment, and answers what is
   * still to be paid by the engine's own figures. What the invoice bills stays as it is.
   */
  BigDecimal setOff(UUID tenant, String key, Prepayment payment);

  /**
   * Makes the invoice void; its number stays used, and what was set off is not any more. Nothing
   * happens if there is none.
   */
  void cancel(UUID tenant, String key);

  /**
   * What is to be billed on this account.
   *
   * @param reference the quote's number
   */
  record Order(String account, String reference, @Nullable String poNumber, InvoiceDraft draft) {}

  /** An invoice with what the engine bills. */
  record Issued(String ref, String number, String currency, Sum totals) {}
}
