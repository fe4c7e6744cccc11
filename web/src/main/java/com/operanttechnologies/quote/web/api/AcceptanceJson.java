package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted, how and when.
 *
 * @param how link or by_member
 * @param options ids of the chosen optional lines and of the picked ones
 * @param quantities of the lines that left theirs to the customer, by the line's id
 * @param totals of what was chosen: what is billed
 */
record AcceptanceJson(
    String how,
    String name,
    Instant at,
    List<String> options,
    Map<String, String> quantities,
    TotalsJson totals,
    String hash,
    String documentSha256,
    @Nullable String note) {

  static AcceptanceJson of(Acceptance acceptance, String currency) {
    return new AcceptanceJson(
        acceptance.how(),
        acceptance.name(),
        acceptance.at(),
        acceptance.chosen(),
        quantities(acceptance.choice()),
        TotalsJson.of(acceptance.totals(), currency),
        acceptance.hash(),
        acceptance.documentSha256(),
        acceptance.note());
  }

  private static Map<String, String> quantities(Choice choice) {
    return choice.quantities().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> PlainNumber.text(each.getValue())));
  }
}
