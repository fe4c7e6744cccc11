package com.operanttechnologies.money.section;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.LargestRemainder;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takes the discount of each section from its lines: first the percentage, rounded line by line,
 * then the amount, shared so that the shares add up exactly. So a line's net stays what is billed
 * of it, and no tax rate has to be told what was taken from another.
 */
public final class SectionPricing {
  private final IsoCurrency currency;
  private final List<PriceLine> lines;
  private final List<BigDecimal> nets;
  private final List<List<String>> steps = new ArrayList<>();
  private final Map<Integer, BigDecimal> percents = new HashMap<>();

  /**
   * @param nets of the lines after their own discounts; replaced by what is left
   */
  public SectionPricing(IsoCurrency currency, List<PriceLine> lines, List<BigDecimal> nets) {
    this.currency = currency;
    this.lines = lines;
    this.nets = nets;
    lines.forEach(_ -> steps.add(new ArrayList<>()));
  }

  public void take(SectionDiscount section) {
    BigDecimal percent = section.percent();
    BigDecimal amount = section.amount();
    if (percent != null && percent.signum() > 0) {
      IntStream.range(section.from(), section.to()).forEach(line -> percents.put(line, percent));
      takePercent(section, percent);
    }
    if (amount != null && amount.signum() > 0) {
      takeAmount(section, amount);
    }
  }

  private void takePercent(SectionDiscount section, BigDecimal percent) {
    for (int i = section.from(); i < section.to(); i++) {
      BigDecimal exact = nets.get(i).multiply(percent).movePointLeft(2);
      BigDecimal share = currency.round(exact);
      less(i, share, text(percent) + " % of it = " + Rounding.text(exact, share, currency));
    }
  }

  private void takeAmount(SectionDiscount section, BigDecimal amount) {
    Map<BigDecimal, BigDecimal> weights = new LinkedHashMap<>();
    for (int i = section.from(); i < section.to(); i++) {
      if (SectionDiscount.bears(lines.get(i))) {
        weights.put(BigDecimal.valueOf(i), nets.get(i));
      }
    }
    BigDecimal whole = weights.values().stream().reduce(currency.zero(), BigDecimal::add);
    if (amount.compareTo(whole) > 0) {
      throw new InvalidPrice(
          "sections[" + section.number() + "].discountAmount",
          "The discount is larger than the one-off lines of its section.");
    }
    LargestRemainder.share(amount, weights, currency)
        .forEach((line, share) ->
            less(
                line.intValueExact(),
                share,
                "its share of %s of %s, by largest remainder"
                    .formatted(currency.text(amount), whole)));
  }

  private void less(int line, BigDecimal share, String why) {
    BigDecimal net = nets.get(line);
    BigDecimal rest = net.subtract(share);
    steps.get(line).add("%s − %s (section: %s) = %s".formatted(net, share, why, rest));
    nets.set(line, rest);
  }

  /** The percentage on the line's section; 0 for none. */
  public BigDecimal percent(int line) {
    return percents.getOrDefault(line, BigDecimal.ZERO);
  }

  /** How the section's discount was taken from this line; empty where there is none. */
  public List<String> steps(int line) {
    return steps.get(line);
  }
}
