package com.operanttechnologies.quote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What a quote comes to.
 *
 * @param net what is due first: one-off and the first period, with the chosen options
 * @param rounding to coins, which gross contains; absent where there is none
 * @param quarter absent in quotes without a line by the quarter
 * @param optional the options that were not chosen
 */
record TotalsJson(
    String net,
    String tax,
    String gross,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rounding,
    String currency,
    SumJson once,
    SumJson month,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SumJson quarter,
    SumJson year,
    SumJson optional) {

  static TotalsJson of(Totals totals, String code) {
    IsoCurrency currency = IsoCurrency.of(code);
    SumJson first = SumJson.of(totals.dueFirst(), currency);
    return new TotalsJson(
        first.net(),
        first.tax(),
        first.gross(),
        first.rounding(),
        code,
        SumJson.of(totals.once(), currency),
        SumJson.of(totals.month(), currency),
        totals.quarter() == null ? null : SumJson.of(totals.quarter(), currency),
        SumJson.of(totals.year(), currency),
        SumJson.of(totals.optional(), currency));
  }
}
