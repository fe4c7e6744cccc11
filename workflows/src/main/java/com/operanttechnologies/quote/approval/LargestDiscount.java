package com.operanttechnologies.quote.approval;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.Units;
import com.operanttechnologies.quote.VersionContent;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.Extremes;
import com.operanttechnologies.quote.choice.SectionDiscounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By how much the line with the largest discount is cheaper than its quantity times its highest
 * price, the discounts on its section and on the whole quote, days without charge and the cheaper
 * periods of a ramp included: one generous line cannot hide among others. Fewer units of some
 * periods are no discount. Where a buyer may choose, the choice counts that makes it largest: the
 * smallest quantities, the cheapest picks.
 */
public final class LargestDiscount {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int YEAR = 12;
  private static final int DAYS_A_MONTH = 30;

  private final Terms terms;
  private final SectionDiscounts sections;
  private final BigDecimal onceShare;

  private LargestDiscount(VersionContent content) {
    this.terms = content.terms();
    this.sections = SectionDiscounts.of(content.lines(), content.texts());
    this.onceShare = shareLeftOfOnce(content);
  }

  /** In per cent, to two decimals; 0 for none. */
  public static BigDecimal of(VersionContent content) {
    LargestDiscount discounts = new LargestDiscount(content);
    BigDecimal least =
        content.lines().stream()
            .filter(line -> gross(line).signum() > 0)
            .map(discounts::left)
            .min(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    return BigDecimal.ONE.subtract(least).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }

  /** The share of the line's highest price that is left to pay. */
  private BigDecimal left(Line line) {
    BigDecimal own =
        paid(line).divide(gross(line), MathContext.DECIMAL64).multiply(sections.left(line));
    BigDecimal both = reduced(own, terms.discountPercent()).multiply(charged(line));
    return isOnce(line) ? both.multiply(onceShare) : both;
  }

  /** What a period costs on average. */
  private static BigDecimal paid(Line line) {
    BigDecimal amount = line.discountAmount();
    return average(
        line,
        units -> {
          BigDecimal rest = reduced(units.amount(), line.discountPercent());
          return amount == null ? rest : rest.subtract(amount);
        });
  }

  /**
   * Of its periods. A ramp is looked at over the line's term, its minimum or, without both, a year,
   * and at least until its last step has begun.
   */
  private static BigDecimal average(Line line, Function<Units, BigDecimal> of) {
    List<RampStep> ramp = line.term().ramp();
    int periods = ramp.isEmpty() ? 1 : Math.max(periods(line), ramp.getLast().from());
    BigDecimal sum = BigDecimal.ZERO;
    for (int period = 1; period <= periods; period++) {
      sum = sum.add(of.apply(line.term().unitsIn(period, first(line))));
    }
    return sum.divide(BigDecimal.valueOf(periods), MathContext.DECIMAL64);
  }

  private static Units first(Line line) {
    return new Units(Extremes.leastQuantity(line), line.unitPrice());
  }

  private static int periods(Line line) {
    return line.term().certainPeriods().orElseGet(() -> YEAR / line.interval().months());
  }

  /**
   * The share of days that are charged: a trial counts as a discount over the line's term, its
   * minimum or, without both, a year. A month has thirty days here.
   */
  private static BigDecimal charged(Line line) {
    Term term = line.term();
    if (term.trialDays() == 0) {
      return BigDecimal.ONE;
    }
    Integer periods = term.periods() == null ? term.minimumPeriods() : term.periods();
    int months = periods == null ? YEAR : periods * line.interval().months();
    BigDecimal days = BigDecimal.valueOf((long) months * DAYS_A_MONTH);
    return days.divide(days.add(BigDecimal.valueOf(term.trialDays())), MathContext.DECIMAL64);
  }

  /** An amount off the quote is taken from its one-off lines, after the percentage. */
  private BigDecimal shareLeftOfOnce(VersionContent content) {
    BigDecimal amount = content.terms().discountAmount();
    Choice least = Extremes.leastOnce(content.lines(), sections);
    BigDecimal once =
        content.lines().stream()
            .filter(line -> isOnce(line) && least.counts(line))
            .map(line -> Extremes.leastNet(line, sections))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest = reduced(once, content.terms().discountPercent());
    if (amount == null || rest.signum() <= 0) {
      return BigDecimal.ONE;
    }
    return rest.subtract(amount).divide(rest, MathContext.DECIMAL64);
  }

  private static boolean isOnce(Line line) {
    boolean chosenFreely = line.optional() && line.leeway().group() == null;
    return line.interval() == Interval.ONCE && !chosenFreely;
  }

  /** What a period would cost on average if all units of all periods had the highest price. */
  private static BigDecimal gross(Line line) {
    BigDecimal highest =
        line.term().units(first(line)).stream()
            .map(Units::unitPrice)
            .reduce(line.unitPrice(), BigDecimal::max);
    return average(line, units -> units.quantity().multiply(highest));
  }

  private static BigDecimal reduced(BigDecimal amount, @Nullable BigDecimal percent) {
    return percent == null ? amount : amount.multiply(HUNDRED.subtract(percent)).movePointLeft(2);
  }
}
