package com.operanttechnologies.quote.web.term;

import com.operanttechnologies.money.term.ShortPeriod;
import com.operanttechnologies.quote.web.buyer.BuyerWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * How days before a billing day are told to a customer.
 *
 * @param ifToday whether the day of acceptance is still open
 */
public record ShortWords(
    BuyerWords words,
    Function<BigDecimal, String> money,
    Function<LocalDate, String> day,
    boolean ifToday) {

  String say(String key, Object... gaps) {
    return words.say(key, gaps);
  }

  String amount(BigDecimal amount) {
    return money.apply(amount);
  }

  String named(String key, ShortPeriod period) {
    return words.say(
        ifToday ? key + ".today" : key,
        day.apply(period.from()),
        day.apply(period.last()),
        period.days(),
        period.of());
  }

  String brief(ShortPeriod period, BigDecimal gross) {
    return words.say(
        "short.brief", day.apply(period.from()), day.apply(period.last()), amount(gross));
  }
}
