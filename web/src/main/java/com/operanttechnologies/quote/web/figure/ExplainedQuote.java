package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.PricedQuote.Changed;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.money.value.ContractValue;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.text.SectionSums;
import com.operanttechnologies.quote.text.SectionSums.Headed;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.quote.web.figure.Figure.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All figures of a quote, each with the calculator's own derivation.
 *
 * @param sums subtotals and totals
 * @param lines the net of each line
 */
public record ExplainedQuote(String currency, List<Figure> sums, List<Figure> lines) {
  public ExplainedQuote {
    sums = List.copyOf(sums);
    lines = List.copyOf(lines);
  }

  /** A version, with what is chosen of it. */
  public static ExplainedQuote of(QuoteVersion version, Choice choice) {
    PricedQuote priced = QuotePricing.of(version, choice);
    return of(priced, SectionSums.of(priced, version.texts()));
  }

  /** What is being typed. */
  public static ExplainedQuote of(PricedQuote priced, QuoteInput input) {
    return of(priced, SectionSums.of(priced, TextLines.texts(input.rows())));
  }

  private static ExplainedQuote of(PricedQuote priced, SectionSums sections) {
    Map<String, Derivation> derived =
        priced.derivations().stream()
            .collect(
                Collectors.toMap(
                    Derivation::figure, Function.identity(), (first, second) -> second));
    List<Figure> sums = new ArrayList<>();
    sections.all().forEach(section -> sums.addAll(subtotals(section)));
    sums.addAll(dueFirst(priced.dueFirst(), derived));
    for (Interval interval : List.of(Interval.MONTH, Interval.QUARTER, Interval.YEAR)) {
      String every = "Every " + interval.code();
      String name = "totals." + interval.code();
      add(sums, every, name, priced.part(interval), derived);
      for (Changed changed : priced.changed(interval)) {
        String from = " from " + interval.code() + " " + changed.from() + " on";
        add(sums, every + from, name + "[" + changed.from() + "]", changed.part(), derived);
      }
    }
    add(sums, "Options offered on top", "totals.optional", priced.optional(), derived);
    ContractValue.of(priced).ifPresent(value -> sums.addAll(ContractFigures.of(value)));
    return new ExplainedQuote(priced.currency().code(), sums, lines(priced, derived));
  }

  /** With figures of the day on which it is looked at. */
  public ExplainedQuote with(List<Figure> others) {
    List<Figure> all = new ArrayList<>(sums);
    all.addAll(others);
    return new ExplainedQuote(currency, all, lines);
  }

  private static List<Figure> subtotals(Headed section) {
    List<Interval> intervals = List.copyOf(section.sum().nets().keySet());
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      Derivation derivation = section.sum().derivations().get(i);
      String every = interval == Interval.ONCE ? "" : ", every " + interval.code();
      String label = "Subtotal " + section.heading().description() + every;
      figures.add(
          new Figure(
              derivation.figure(), label, derivation.result(), false, List.of(Why.of(derivation))));
    }
    return figures;
  }

  private static List<Figure> dueFirst(PricedPart due, Map<String, Derivation> derived) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("Net, due first", due.sum().net(), derived, "totals.net"));
    for (TaxCategory tax : due.taxes()) {
      String rate = PlainNumber.text(tax.rate());
      String figure = "totals.taxes[" + rate + "]";
      figures.add(
          figure("Tax " + rate + " %", tax.tax(), derived, figure + ".tax", figure + ".base"));
    }
    if (due.sum().isRounded()) {
      figures.add(figure("Rounding", due.sum().rounding(), derived, "totals.rounding"));
    }
    Figure gross = gross("Due first", "totals", due, derived);
    figures.add(new Figure(gross.key(), gross.label(), gross.amount(), true, gross.whys()));
    return figures;
  }

  private static void add(
      List<Figure> sums,
      String label,
      String name,
      PricedPart part,
      Map<String, Derivation> derived) {
    if (part.sum().gross().signum() != 0) {
      sums.add(gross(label, name, part, derived));
    }
  }

  private static Figure gross(
      String label, String name, PricedPart part, Map<String, Derivation> derived) {
    return figure(
        label,
        part.sum().gross(),
        derived,
        name + ".gross",
        name + ".net",
        name + ".tax",
        name + ".rounding");
  }

  private static List<Figure> lines(PricedQuote priced, Map<String, Derivation> derived) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < priced.lines().size(); i++) {
      PricedLine line = priced.lines().get(i);
      String label = (i + 1) + ". " + line.line().description();
      String name = "lines[" + i + "].";
      figures.add(figure(label, line.net(), derived, name + "net"));
      for (PricedLine.Step step : line.steps()) {
        String from = ", from " + line.line().interval().code() + " " + step.from() + " on";
        figures.add(
            figure(label + from, step.net(), derived, name + "ramp[" + step.from() + "].net"));
      }
    }
    return figures;
  }

  private static Figure figure(
      String label, BigDecimal amount, Map<String, Derivation> derived, String... names) {
    List<Why> whys =
        Stream.of(names).filter(derived::containsKey).map(derived::get).map(Why::of).toList();
    return new Figure(names[0], label, amount, false, whys);
  }
}
