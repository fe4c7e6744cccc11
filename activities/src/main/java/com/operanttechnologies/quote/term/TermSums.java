package com.operanttechnologies.quote.term;

import com.operanttechnologies.document.OverTerm;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.value.ContractValue;

/** What stands on the paper of prices that change, and of the whole term. */
public final class TermSums {
  private TermSums() {}

  /** The whole only where a length or a minimum is agreed: otherwise there is none. */
  public static OverTerm of(PricedQuote priced) {
    return new OverTerm(
        priced.changed().stream()
            .map(each ->
                new OverTerm.Changed(each.interval().code(), each.from(), sum(each.part().sum())))
            .toList(),
        ContractValue.of(priced)
            .filter(ContractValue::isAgreed)
            .map(value -> new OverTerm.Contract(sum(value.total()), value.isOpen()))
            .orElse(null));
  }

  private static QuotePaper.Sum sum(Sum sum) {
    return new QuotePaper.Sum(sum.net(), sum.tax(), sum.gross());
  }
}
