package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted, how and when.
 *
 * @param how link or by_member
 * @param options ids of the chosen optional lines
 * @param totals with the chosen options: what is billed
 */
record AcceptanceJson(
    String how,
    String name,
    Instant at,
    List<String> options,
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
        TotalsJson.of(acceptance.totals(), currency),
        acceptance.hash(),
        acceptance.documentSha256(),
        acceptance.note());
  }
}
