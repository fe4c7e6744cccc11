package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Ada offers Bob: berths to choose the number of, one of two cloths, a cover if he likes. */
final class Offers {
  private final List<Line> lines = new ArrayList<>();

  private Offers() {}

  static List<Line> marina() {
    return new Offers()
        .firm("sail", "2", "500")
        .ranged("berth", "3", "100", range("1", "9", "2"))
        .picked("dacron", "200", "Cloth", true)
        .picked("laminate", "350", "Cloth", false)
        .option("cover", "80")
        .lines;
  }

  static QuantityRange range(String min, String max, String step) {
    return new QuantityRange(new BigDecimal(min), new BigDecimal(max), new BigDecimal(step));
  }

  private Offers firm(String id, String quantity, String price) {
    return add(id, quantity, price, false, Leeway.NONE);
  }

  private Offers ranged(String id, String quantity, String price, QuantityRange range) {
    return add(id, quantity, price, false, new Leeway(range, null, false));
  }

  private Offers picked(String id, String price, String group, boolean preselected) {
    return add(id, "1", price, true, new Leeway(null, group, preselected));
  }

  private Offers option(String id, String price) {
    return add(id, "1", price, true, Leeway.NONE);
  }

  private Offers add(String id, String quantity, String price, boolean optional, Leeway leeway) {
    lines.add(line(id, lines.size() + 1, quantity, price, null, optional, leeway));
    return this;
  }

  static Line line(
      String id,
      int position,
      String quantity,
      String price,
      @Nullable String off,
      boolean optional,
      Leeway leeway) {
    BigDecimal amount = off == null ? null : new BigDecimal(off);
    BigDecimal net = new BigDecimal(quantity).multiply(new BigDecimal(price));
    return new Line(
        id,
        position,
        id,
        null,
        null,
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        amount,
        new BigDecimal("20"),
        Interval.ONCE,
        optional,
        amount == null ? net : net.subtract(amount),
        leeway,
        Term.PLAIN);
  }
}
