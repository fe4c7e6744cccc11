package com.operanttechnologies.quote.letter;

import com.operanttechnologies.mail.layout.Worth;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import java.math.BigDecimal;
import java.util.Locale;

/** What a quote is over, in the words of its reader. */
public final class QuoteWorth {
  private QuoteWorth() {}

  public static String of(Totals totals, String currency, Locale locale) {
    Sum quarter = totals.quarter();
    Worth worth =
        new Worth(
            totals.dueFirst().gross(),
            totals.month().gross(),
            quarter == null ? BigDecimal.ZERO : quarter.gross(),
            totals.year().gross());
    return worth.say(locale, amount -> MoneyText.of(amount, currency, locale));
  }
}
