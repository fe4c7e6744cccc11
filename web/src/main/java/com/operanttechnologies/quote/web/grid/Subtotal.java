package com.operanttechnologies.quote.web.grid;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.text.SectionSums;
import com.operanttechnologies.quote.text.TextLines;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one section of a draft comes to.
 *
 * @param every when it recurs, in words behind the heading
 */
public record Subtotal(String heading, String every, BigDecimal net) {

  public static List<Subtotal> of(PricedQuote priced, QuoteInput input) {
    return SectionSums.of(priced, TextLines.texts(input.rows())).all().stream()
        .flatMap(section ->
            section.sum().nets().entrySet().stream()
                .map(net ->
                    new Subtotal(
                        section.heading().description(), every(net.getKey()), net.getValue())))
        .toList();
  }

  private static String every(Interval interval) {
    return interval == Interval.ONCE ? "" : ", every " + interval.code();
  }
}
