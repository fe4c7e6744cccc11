package com.operanttechnologies.money;

import com.operanttechnologies.money.PricedQuote.Changed;
import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.money.section.SectionPricing;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only place where money is computed: editor, page, PDF, XML, mail and billing show what it
 * returns.
 *
 * <p>Its rules are those of an invoice by EN 16931; {@link PricingRule} lists them. Published
 * examples stand beside this class in {@code golden-vectors.json}.
 */
public final class Calculator {
  private final PriceRequest request;
  private final IsoCurrency currency;
  private final CashRounding cash;
  private final List<Derivation> derivations = new ArrayList<>();

  private Calculator(PriceRequest request, IsoCurrency currency) {
    this.request = request;
    this.currency = currency;
    this.cash = CashRounding.of(currency, request.cashRounding());
  }

  /**
   * Prices a quote.
   *
   * @throws InvalidPrice naming the field, when the request lies outside the limits
   */
  public static PricedQuote price(PriceRequest request) {
    IsoCurrency currency = IsoCurrency.of(request.currency());
    PriceLimits.check(request, currency);
    return new Calculator(request, currency).price();
  }

  private PricedQuote price() {
    List<PricedLine> lines = pricedLines();
    PricedPart once = part(Interval.ONCE, lines);
    PricedPart month = part(Interval.MONTH, lines);
    PricedPart quarter = part(Interval.QUARTER, lines);
    PricedPart year = part(Interval.YEAR, lines);
    PricedPart optional = unpaid("optional", lines, line -> !line.counted());
    Map<Interval, PricedPart> first = new EnumMap<>(Interval.class);
    first.put(Interval.ONCE, once);
    first.put(Interval.MONTH, first(Interval.MONTH, month, lines));
    first.put(Interval.QUARTER, first(Interval.QUARTER, quarter, lines));
    first.put(Interval.YEAR, first(Interval.YEAR, year, lines));
    PricedPart dueFirst =
        new FirstInvoice(currency, derivations, cash).of(List.copyOf(first.values()));
    return new PricedQuote(
        currency,
        lines,
        dueFirst,
        once,
        month,
        quarter,
        year,
        optional,
        first,
        series(lines),
        changed(lines),
        derivations,
        cash);
  }

  /** A quote without lines by the quarter says nothing of quarters. */
  private PricedPart part(Interval interval, List<PricedLine> lines) {
    boolean unsaid =
        interval == Interval.QUARTER
            && lines.stream().noneMatch(line -> line.line().interval() == interval);
    return unsaid
        ? PricedPart.none(currency)
        : part(
            interval.code(),
            lines,
            line -> line.countedIn(interval),
            interval == Interval.ONCE ? request.discountAmount() : null,
            cash);
  }

  /** What begins later is not due first. */
  private PricedPart first(Interval interval, PricedPart whole, List<PricedLine> lines) {
    boolean isAll =
        lines.stream().filter(line -> line.countedIn(interval)).allMatch(PricedLine::isDueFirst);
    return isAll
        ? whole
        : unpaid(
            "first." + interval.code(),
            lines,
            line -> line.countedIn(interval) && line.isDueFirst());
  }

  /** Each is billed for itself, so it is rounded for itself; nobody asks why. */
  private List<Series> series(List<PricedLine> lines) {
    List<Series> series = new ArrayList<>();
    for (Interval interval : Interval.values()) {
      List<PricedLine> own =
          lines.stream().filter(line -> interval.recurs() && line.countedIn(interval)).toList();
      List<Term> terms = own.stream().map(line -> line.line().term()).distinct().toList();
      for (Term term : terms) {
        List<PricedLine> same =
            own.stream().filter(line -> line.line().term().equals(term)).toList();
        List<Phase> phases = phases(term, same);
        series.add(
            new Series(
                interval,
                terms.indexOf(term) + 1,
                term,
                phases.getFirst().part(),
                phases,
                request.discountPercent()));
      }
    }
    return series;
  }

  private List<Phase> phases(Term term, List<PricedLine> lines) {
    return Stream.concat(Stream.of(1), term.ramp().stream().map(RampStep::from))
        .map(period -> phase(period, lines.stream().map(line -> line.in(period)).toList()))
        .toList();
  }

  private Phase phase(int from, List<PricedLine> lines) {
    PricedPart part =
        new PartPricing("series", currency, new ArrayList<>())
            .price(lines, request.discountPercent(), null, cash);
    return new Phase(from, lines, part);
  }

  /** What an interval comes to once ramps have changed prices. */
  private List<Changed> changed(List<PricedLine> lines) {
    List<Changed> changed = new ArrayList<>();
    for (Interval interval : Interval.values()) {
      List<PricedLine> own = lines.stream().filter(line -> line.countedIn(interval)).toList();
      own.stream()
          .flatMap(line -> line.steps().stream())
          .map(PricedLine.Step::from)
          .distinct()
          .sorted()
          .forEach(from -> changed.add(new Changed(interval, from, part(interval, from, own))));
    }
    return changed;
  }

  private PricedPart part(Interval interval, int from, List<PricedLine> lines) {
    List<PricedLine> then = lines.stream().map(line -> line.in(from)).toList();
    return part(interval.code() + "[" + from + "]", then, _ -> true, null, cash);
  }

  private List<PricedLine> pricedLines() {
    LinePricing pricing = new LinePricing(currency, derivations);
    List<BigDecimal> own = new ArrayList<>();
    List<List<String>> steps = new ArrayList<>();
    for (PriceLine line : request.lines()) {
      steps.add(new ArrayList<>());
      own.add(pricing.net(own.size(), line, steps.getLast()));
    }
    List<BigDecimal> nets = new ArrayList<>(own);
    SectionPricing sections = new SectionPricing(currency, request.lines(), nets);
    request.sections().forEach(sections::take);
    List<PricedLine> lines = new ArrayList<>();
    for (int i = 0; i < nets.size(); i++) {
      PriceLine line = request.lines().get(i);
      boolean counted = !line.optional() || request.chosenOptions().contains(line.id());
      steps.get(i).addAll(sections.steps(i));
      pricing.explain(i, steps.get(i), nets.get(i));
      lines.add(
          new PricedLine(
              line,
              nets.get(i),
              counted,
              own.get(i).subtract(nets.get(i)),
              pricing.steps(i, line, sections.percent(i))));
    }
    return lines;
  }

  /** What nobody pays by itself is not rounded to coins. */
  private PricedPart unpaid(String name, List<PricedLine> lines, Predicate<PricedLine> belongs) {
    return part(name, lines, belongs, null, CashRounding.of(currency, null));
  }

  private PricedPart part(
      String name,
      List<PricedLine> lines,
      Predicate<PricedLine> belongs,
      @Nullable BigDecimal amount,
      CashRounding rounding) {
    List<PricedLine> own = lines.stream().filter(belongs).toList();
    return new PartPricing("totals." + name, currency, derivations)
        .price(own, request.discountPercent(), amount, rounding);
  }
}
