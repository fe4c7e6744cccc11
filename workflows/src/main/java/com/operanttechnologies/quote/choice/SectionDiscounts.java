package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.quote.Section;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the headings of a quote leave of the lines below them, whatever is chosen. */
public final class SectionDiscounts {
  public static final SectionDiscounts NONE = new SectionDiscounts();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, BigDecimal> byPercent = new HashMap<>();
  private final Map<String, BigDecimal> byAmount = new HashMap<>();

  private SectionDiscounts() {}

  public static SectionDiscounts of(List<Line> lines, List<TextLine> texts) {
    SectionDiscounts sections = new SectionDiscounts();
    for (SectionDiscount discount : priced(lines.size(), texts)) {
      sections.add(discount, lines.subList(discount.from(), discount.to()));
    }
    return sections;
  }

  /** The same for the calculator, which knows lines by their places. */
  public static List<SectionDiscount> priced(int lines, List<TextLine> texts) {
    List<SectionDiscount> all = new ArrayList<>();
    for (Section section : Section.of(lines, texts)) {
      TextLine heading = section.heading();
      if (heading != null && heading.isDiscounted()) {
        all.add(
            new SectionDiscount(
                section.number(),
                section.from(),
                section.to(),
                heading.discountPercent(),
                heading.discountAmount()));
      }
    }
    return all;
  }

  private void add(SectionDiscount discount, List<Line> lines) {
    BigDecimal percent = discount.percent();
    if (percent != null) {
      BigDecimal left = HUNDRED.subtract(percent).movePointLeft(2);
      lines.forEach(line -> byPercent.put(line.id(), left));
    }
    BigDecimal amount = discount.amount();
    List<Line> bearing = lines.stream().filter(SectionDiscounts::bears).toList();
    BigDecimal whole =
        bearing.stream()
            .map(line -> Extremes.leastOwn(line).multiply(leftByPercent(line)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (amount != null && whole.signum() > 0) {
      BigDecimal left = whole.subtract(amount).divide(whole, MathContext.DECIMAL64);
      bearing.forEach(line -> byAmount.put(line.id(), left));
    }
  }

  private static boolean bears(Line line) {
    return line.interval() == Interval.ONCE && !line.optional();
  }

  /** The share of the line's own net that the percentage of its section leaves, such as 0.9. */
  BigDecimal leftByPercent(Line line) {
    return byPercent.getOrDefault(line.id(), BigDecimal.ONE);
  }

  /** The same after the amount, where the buyer chooses the smallest quantities. */
  public BigDecimal left(Line line) {
    return leftByPercent(line).multiply(byAmount.getOrDefault(line.id(), BigDecimal.ONE));
  }
}
