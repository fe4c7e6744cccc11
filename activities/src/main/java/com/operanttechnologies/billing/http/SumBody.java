package com.operanttechnologies.billing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.Sum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Totals as they are sent.
 *
 * @param rounding to coins, which gross contains; absent where there is none
 */
record SumBody(
    BigDecimal net,
    BigDecimal tax,
    BigDecimal gross,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal rounding) {

  static SumBody of(Sum sum) {
    return new SumBody(sum.net(), sum.tax(), sum.gross(), sum.isRounded() ? sum.rounding() : null);
  }
}
