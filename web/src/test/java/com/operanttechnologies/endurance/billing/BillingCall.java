package com.operanttechnologies.endurance.billing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the product asks for a quote of a monthly and a yearly line, in the order in which it does.
 */
public enum BillingCall {
  OPEN_ACCOUNT("open the account", "POST", "accounts", ""),
  START_MONTHLY("start the monthly subscription", "POST", "subscriptions", ".month"),
  START_YEARLY("start the yearly subscription", "POST", "subscriptions", ".year"),
  ISSUE_INVOICE("issue the invoice", "POST", "invoices", ".invoice"),
  READ_BACK("read the invoice back", "GET", "invoices", ".invoice"),
  VOID_INVOICE("make the invoice void", "DELETE", "invoices", ".invoice"),
  CANCEL_YEARLY("cancel the yearly subscription", "DELETE", "subscriptions", ".year"),
  CANCEL_MONTHLY("cancel the monthly subscription", "DELETE", "subscriptions", ".month"),
  CLOSE_ACCOUNT("close the account", "DELETE", "accounts", "");

  private final String words;
  private final String method;
  private final String kind;
  private final String ending;

  BillingCall(String words, String method, String kind, String ending) {
    this.words = words;
    this.method = method;
    this.kind = kind;
    this.ending = ending;
  }

  /** Those that bill. */
  public static Set<BillingCall> forward() {
    return EnumSet.range(OPEN_ACCOUNT, READ_BACK);
  }

  /** Those that take back. */
  public static Set<BillingCall> backward() {
    return EnumSet.range(VOID_INVOICE, CLOSE_ACCOUNT);
  }

  static Optional<BillingCall> of(String method, String kind, String key) {
    return Arrays.stream(values())
        .filter(call -> call.method.equals(method) && call.kind.equals(kind))
        .filter(call -> key.endsWith(call.ending))
        .findFirst();
  }

  @Override
  public String toString() {
    return words;
  }
}
