package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.money.term.ShortPeriod;
import com.operanttechnologies.quote.web.figure.Figure.Why;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the days before a billing day cost, for the seller. */
final class ShortFigures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ShortFigures() {}

  static Figure of(ShortCharge charge) {
    ShortPeriod period = charge.period();
    String label =
        "If accepted today: %s to %s, every %s from %s"
            .formatted(
                day(period.from()),
                day(period.last()),
                charge.series().interval().code(),
                day(period.until()));
    List<Why> whys =
        charge.derivations().stream().filter(ShortFigures::tells).map(Why::of).toList();
    String key = "short.%s[%d].gross".formatted(charge.series().interval().code(), number(charge));
    return new Figure(key, label, charge.part().sum().gross(), false, whys);
  }

  private static int number(ShortCharge charge) {
    return charge.series().number();
  }

  /** Shares, bases and taxes; the sums of these follow from them. */
  private static boolean tells(Derivation derivation) {
    return derivation.figure().contains(".lines[") || derivation.figure().contains(".taxes[");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
