package com.operanttechnologies.money.section;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a section of a quote comes to: the nets of its counted lines, added exactly for each
 * interval. Discounts on the whole quote are taken from the totals, not from here.
 *
 * @param withOptions options are among the counted lines
 */
public record SectionSum(
    SortedMap<Interval, BigDecimal> nets, boolean withOptions, List<Derivation> derivations) {

  public SectionSum {
    derivations = List.copyOf(derivations);
  }

  /**
   * The sum of the lines from an index up to another one.
   *
   * @param number of the section, which names its figures: {@code sections[0].once}
   */
  public static SectionSum of(PricedQuote priced, int number, int from, int to) {
    SortedMap<Interval, List<BigDecimal>> terms = new TreeMap<>();
    boolean options = false;
    for (PricedLine line : priced.lines().subList(from, to)) {
      if (line.counted()) {
        terms.computeIfAbsent(line.line().interval(), key -> new ArrayList<>()).add(line.net());
        options |= line.line().optional();
      }
    }
    SortedMap<Interval, BigDecimal> nets = new TreeMap<>();
    List<Derivation> derivations = new ArrayList<>();
    terms.forEach((interval, summands) -> {
      BigDecimal net = summands.stream().reduce(priced.currency().zero(), BigDecimal::add);
      nets.put(interval, net);
      derivations.add(derivation(number, interval, summands, net));
    });
    return new SectionSum(nets, options, derivations);
  }

  private static Derivation derivation(
      int number, Interval interval, List<BigDecimal> summands, BigDecimal net) {
    List<String> figures = summands.stream().map(BigDecimal::toPlainString).toList();
    return new Derivation(
        "sections[" + number + "]." + interval.code(),
        PricingRule.SECTION_NET,
        List.of(String.join(" + ", figures) + " = " + net),
        net);
  }
}
