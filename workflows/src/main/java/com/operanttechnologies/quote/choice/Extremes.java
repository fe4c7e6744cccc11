package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a buyer may choose: what has to be right for them is right for
 * everything in between.
 */
public final class Extremes {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Extremes() {}

  /** No options, the cheapest of each group, and the smallest quantities. */
  public static Choice least(List<Line> offer, SectionDiscounts sections) {
    return new Choice(
        picks(offer, Comparator.comparing((Line line) -> gross(line, false, sections))),
        quantities(offer, false));
  }

  /** As above, with the least of what is paid once: an amount off the quote is taken from that. */
  public static Choice leastOnce(List<Line> offer, SectionDiscounts sections) {
    return new Choice(
        picks(offer, Comparator.comparing((Line line) -> once(line, sections))),
        quantities(offer, false));
  }

  /** All options, the dearest of each group, and the largest quantities. */
  public static Choice most(List<Line> offer, SectionDiscounts sections) {
    Set<String> lines =
        picks(offer, Comparator.comparing((Line line) -> gross(line, true, sections)).reversed());
    offer.stream()
        .filter(line -> line.optional() && line.leeway().group() == null)
        .forEach(line -> lines.add(line.id()));
    return new Choice(lines, quantities(offer, true));
  }

  /** The same by the dearest periods of ramps. */
  public static Choice mostEver(List<Line> offer, SectionDiscounts sections) {
    return most(
        offer.stream().map(line -> line.of(line.term().dearest(line.units()))).toList(), sections);
  }

  /** Whether the buyer can choose anything but options. */
  public static boolean isOpen(List<Line> offer) {
    return offer.stream()
        .anyMatch(line -> line.leeway().quantity() != null || line.leeway().group() != null);
  }

  private static Set<String> picks(List<Line> offer, Comparator<Line> firstIs) {
    Set<String> picks = new LinkedHashSet<>();
    ChoiceCheck.groups(offer)
        .values()
        .forEach(lines -> lines.stream().min(firstIs).map(Line::id).ifPresent(picks::add));
    return picks;
  }

  private static Map<String, BigDecimal> quantities(List<Line> offer, boolean largest) {
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    for (Line line : offer) {
      if (line.leeway().quantity() != null) {
        quantities.put(line.id(), quantity(line, largest));
      }
    }
    return quantities;
  }

  private static BigDecimal quantity(Line line, boolean largest) {
    QuantityRange range = line.leeway().quantity();
    if (range == null) {
      return line.quantity();
    }
    return largest ? range.reached() : range.min();
  }

  /** The smallest quantity of the line. */
  public static BigDecimal leastQuantity(Line line) {
    return quantity(line, false);
  }

  /**
   * The line's net with its smallest quantity, before any rounding where that is another one; after
   * the discount on its section.
   */
  public static BigDecimal leastNet(Line line, SectionDiscounts sections) {
    return line.leeway().quantity() == null
        ? line.net()
        : leastOwn(line).multiply(sections.left(line));
  }

  /** The same after the line's own discounts only, unrounded. */
  public static BigDecimal leastOwn(Line line) {
    return net(line, leastQuantity(line));
  }

  private static BigDecimal once(Line line, SectionDiscounts sections) {
    return line.interval() == Interval.ONCE ? leastNet(line, sections) : BigDecimal.ZERO;
  }

  private static BigDecimal gross(Line line, boolean largest, SectionDiscounts sections) {
    return net(line, quantity(line, largest))
        .multiply(sections.leftByPercent(line))
        .multiply(HUNDRED.add(line.taxPercent()));
  }

  private static BigDecimal net(Line line, BigDecimal quantity) {
    BigDecimal percent = orZero(line.discountPercent());
    return quantity
        .multiply(line.unitPrice())
        .multiply(HUNDRED.subtract(percent))
        .movePointLeft(2)
        .subtract(orZero(line.discountAmount()));
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
