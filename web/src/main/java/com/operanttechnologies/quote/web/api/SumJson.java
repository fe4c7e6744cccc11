package com.operanttechnologies.quote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Net, tax and gross as decimal strings.
 *
 * @param rounding to coins, which gross contains; absent where there is none
 */
record SumJson(
    String net,
    String tax,
    String gross,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rounding) {

  static SumJson of(Sum sum, IsoCurrency currency) {
    return new SumJson(
        currency.text(sum.net()),
        currency.text(sum.tax()),
        currency.text(sum.gross()),
        sum.isRounded() ? currency.text(sum.rounding()) : null);
  }
}
