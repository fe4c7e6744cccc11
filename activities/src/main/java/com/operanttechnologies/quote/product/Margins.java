package com.operanttechnologies.quote.product;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedLine.Step;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.product.Margin.Finding;
import com.operanttechnologies.quote.product.Margin.LineMargin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What versions earn, by the costs and lowest prices that the catalogue had when their lines were
 * written. Inside the tenant's transaction. A quote below a lowest price is allowed, but marked.
 */
@Component
public class Margins {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHARE_DECIMALS = 20;

  private final LineProducts products;

  Margins(LineProducts products) {
    this.products = products;
  }

  public Margin of(QuoteVersion version) {
    return of(version, products.of(version.id()), Choice.offered(version.lines()));
  }

  /** With the smallest quantities and the cheapest picks, which bear discounts by amount worst. */
  public Margin worst(QuoteVersion version) {
    return worst(version, products.of(version.id()));
  }

  /** The same of a version that need not be kept yet, with its lines' products by line. */
  public Margin worst(QuoteVersion version, Map<String, LineProduct> sources) {
    return of(version, sources, ChoicePrices.leastOnceOf(version));
  }

  private static Margin of(QuoteVersion version, Map<String, LineProduct> sources, Choice choice) {
    PricedQuote priced = QuotePricing.of(version, choice);
    List<LineMargin> lines = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < version.lines().size(); i++) {
      Line line = version.lines().get(i);
      LineProduct source = sources.get(line.id());
      if (source != null) {
        LineMargin margin = margin(line, source, priced, priced.lines().get(i));
        lines.add(margin);
        findings.addAll(findings(margin, priced.currency()));
      }
    }
    return new Margin(version.currency(), lines, findings);
  }

  private static LineMargin margin(
      Line line, LineProduct source, PricedQuote priced, PricedLine pricedLine) {
    IsoCurrency currency = priced.currency();
    Step worst = cheapest(pricedLine);
    BigDecimal quantity = worst.line().quantity();
    BigDecimal net = currency.round(worst.net().multiply(share(part(line, priced))));
    BigDecimal cost = times(source.cost(), quantity, currency);
    BigDecimal margin = cost == null ? null : net.subtract(cost);
    return new LineMargin(
        line.id(),
        line.position(),
        source.code(),
        line.description(),
        net,
        cost,
        margin,
        percent(margin, net),
        times(source.lowestPrice(), quantity, currency));
  }

  /** The period in which a unit is cheapest, where a ramp changes price or quantity. */
  private static Step cheapest(PricedLine line) {
    Step first = new Step(1, line.line(), line.net(), line.sectionOff());
    return Stream.concat(Stream.of(first), line.steps().stream())
        .min(Comparator.comparing(Margins::each))
        .orElse(first);
  }

  private static BigDecimal each(Step step) {
    return step.net().divide(step.line().quantity(), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  /** What the discounts on the quote leave of each line. */
  private static BigDecimal share(PricedPart part) {
    return part.linesNet().signum() == 0
        ? BigDecimal.ONE
        : part.sum().net().divide(part.linesNet(), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static PricedPart part(Line line, PricedQuote priced) {
    return line.optional() && line.leeway().group() == null
        ? priced.optional()
        : priced.part(line.interval());
  }

  private static @Nullable BigDecimal times(
      @Nullable BigDecimal unit, BigDecimal quantity, IsoCurrency currency) {
    return unit == null ? null : currency.round(unit.multiply(quantity));
  }

  private static @Nullable BigDecimal percent(@Nullable BigDecimal margin, BigDecimal net) {
    return margin == null || net.signum() == 0
        ? null
        : margin.multiply(HUNDRED).divide(net, 1, RoundingMode.HALF_UP);
  }

  private static List<Finding> findings(LineMargin line, IsoCurrency currency) {
    List<Finding> findings = new ArrayList<>();
    if (line.lowest() != null && line.net().compareTo(line.lowest()) < 0) {
      findings.add(finding("below_lowest_price", line, line.lowest(), "lowest price", currency));
    }
    if (line.cost() != null && line.net().compareTo(line.cost()) < 0) {
      findings.add(finding("below_cost", line, line.cost(), "cost", currency));
    }
    return findings;
  }

  private static Finding finding(
      String code, LineMargin line, BigDecimal bound, String name, IsoCurrency currency) {
    String sentence =
        "Line %d, %s: %s %s is below its %s of %s %s."
            .formatted(
                line.position(),
                line.description(),
                currency.code(),
                currency.text(line.net()),
                name,
                currency.code(),
                currency.text(bound));
    return new Finding(code, line.line(), line.position(), sentence);
  }
}
