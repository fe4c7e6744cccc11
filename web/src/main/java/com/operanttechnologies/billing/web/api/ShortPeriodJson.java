package com.operanttechnologies.billing.web.api;

import com.operanttechnologies.billing.QuoteBilling.ShortBill;
import com.operanttechnologies.money.IsoCurrency;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription bills before its first billing day.
 *
 * @param until the first day of its first whole period
 * @param days of the short period
 * @param ofDays of the whole period that would have ended on that day
 */
record ShortPeriodJson(
    LocalDate from, LocalDate until, int days, int ofDays, String net, String tax, String gross) {

  static @Nullable ShortPeriodJson of(@Nullable ShortBill bill, IsoCurrency currency) {
    return bill == null
        ? null
        : new ShortPeriodJson(
            bill.from(),
            bill.until(),
            bill.days(),
            bill.of(),
            currency.text(bill.totals().net()),
            currency.text(bill.totals().tax()),
            currency.text(bill.totals().gross()));
  }
}
