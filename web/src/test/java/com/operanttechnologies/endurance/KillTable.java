package com.operanttechnologies.endurance;

import com.operanttechnologies.endurance.BillingCheck.Found;
import com.operanttechnologies.endurance.Deals.Deal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found after the kills, step by step. */
final class KillTable {
  private static final String HEAD = "%-58s %6s %8s %13s %8s %5s %9s %7s %7s";
  private static final String LINE = "%-58s %6d %8d %13d %8d %5d %9d %7d %5d s";

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<String> findings = new ArrayList<>();

  private static final class Row {
    private int quotes;
    private long accounts;
    private long subscriptions;
    private long invoices;
    private int equal;
    private int sent;
    private int unknown;
    private long longest;

    private void add(Found found, Duration waited) {
      quotes++;
      accounts += found.standing().accounts();
      subscriptions += found.standing().subscriptions();
      invoices += found.standing().invoices();
      equal += found.equal() ? 1 : 0;
      sent += found.sent();
      unknown += found.unknown();
      longest = Math.max(longest, waited.toSeconds());
    }
  }

  /**
   * @param waited from the start after the kill to the end of billing and mails
   */
  void add(String step, Deal deal, Found found, Duration waited) {
    rows.computeIfAbsent(step, _ -> new Row()).add(found, waited);
    found.findings().forEach(finding -> findings.add(step + ", " + deal.id() + ": " + finding));
    String verdict = found.findings().isEmpty() ? "good" : found.findings().toString();
    Installation.say("%s: %s after %d s", step, verdict, waited.toSeconds());
  }

  List<String> findings() {
    return findings;
  }

  boolean isGood() {
    return findings.isEmpty() && !rows.isEmpty();
  }

  void print() {
    Installation.say(
        HEAD,
        "killed",
        "quotes",
        "accounts",
        "subscriptions",
        "invoices",
        "equal",
        "mailed 1x",
        "unknown",
        "longest");
    rows.forEach((step, row) ->
        Installation.say(
            LINE,
            step,
            row.quotes,
            row.accounts,
            row.subscriptions,
            row.invoices,
            row.equal,
            row.sent,
            row.unknown,
            row.longest));
    findings.forEach(finding -> Installation.say("%s", finding));
  }
}
