package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Sum;

/** Net, tax and gross as decimal strings. */
record SumJson(String net, String tax, String gross) {

  static SumJson of(Sum sum, IsoCurrency currency) {
    return new SumJson(
        currency.text(sum.net()), currency.text(sum.tax()), currency.text(sum.gross()));
  }
}
