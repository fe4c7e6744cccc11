package com.operanttechnologies.quote;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.image.QuoteImage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The content of a version as the tree that is hashed and compared.
 *
 * <p>What reads the same is the same here: absent, empty and zero discounts are left out, text is
 * in normal form C, numbers have one spelling, lines stand by position and options by id. What a
 * line leaves to its buyer stands in it only where there is something.
 */
final class CanonicalContent {
  /** Of the terms: how many sections have a discount. */
  static final String SECTION_DISCOUNTS = "sectionDiscounts";

  private final IsoCurrency currency;

  private CanonicalContent(IsoCurrency currency) {
    this.currency = currency;
  }

  static Map<String, Object> of(VersionContent content) {
    return new CanonicalContent(IsoCurrency.of(content.currency())).tree(content);
  }

  private Map<String, Object> tree(VersionContent content) {
    Fields fields =
        new Fields(currency)
            .text("number", content.number())
            .integer("version", content.version())
            .tree("seller", seller(content.seller()))
            .tree("customer", customer(content.customer()))
            .text("currency", content.currency())
            .text("validUntil", content.validUntil().toString())
            .list("lines", lines(content.lines()))
            .list("options", content.options().stream().sorted().toList())
            .tree("terms", terms(content))
            .tree("totals", totals(content.totals()));
    return fields
        .some("texts", content.texts().stream().map(this::text).toList())
        .some("attachments", content.attachments().stream().map(this::attachment).toList())
        .some("images", images(content))
        .toMap();
  }

  /** The cover first, then as the lines stand. */
  private List<Map<String, Object>> images(VersionContent content) {
    Map<String, Integer> places = new HashMap<>();
    content.lines().forEach(line -> places.putIfAbsent(line.id(), line.position()));
    return content.images().stream()
        .sorted(Comparator.comparingInt(image -> place(image, places)))
        .map(this::image)
        .toList();
  }

  private static int place(QuoteImage image, Map<String, Integer> places) {
    String line = image.line();
    return line == null ? 0 : places.getOrDefault(line, Integer.MAX_VALUE);
  }

  private Map<String, Object> image(QuoteImage image) {
    return new Fields(currency)
        .text("line", image.line())
        .text("sha256", image.sha256())
        .text("alternative", image.alternative())
        .toMap();
  }

  private Map<String, Object> attachment(AttachedFile file) {
    return new Fields(currency).text("name", file.name()).text("sha256", file.sha256()).toMap();
  }

  private Map<String, Object> text(TextLine text) {
    return new Fields(currency)
        .text("kind", text.kind().code())
        .integer("after", text.after())
        .text("description", text.description())
        .text("details", text.details())
        .discount("discountPercent", text.discountPercent())
        .moneyOff("discountAmount", text.discountAmount())
        .toMap();
  }

  private Fields seller(Seller seller) {
    return new Fields(currency)
        .text("name", seller.name())
        .text("postalAddress", seller.postalAddress())
        .text("vatId", seller.vatId())
        .text("email", seller.email());
  }

  private Fields customer(Customer customer) {
    return new Fields(currency)
        .text("name", customer.name())
        .text("email", customer.email())
        .text("company", customer.company())
        .text("address", customer.address())
        .text("vatId", customer.vatId());
  }

  private List<Map<String, Object>> lines(List<Line> lines) {
    return lines.stream()
        .sorted(Comparator.comparingInt(Line::position).thenComparing(Line::id))
        .map(line -> line(line).toMap())
        .toList();
  }

  private Fields line(Line line) {
    Fields fields = offered(line);
    QuantityRange range = line.leeway().quantity();
    if (range != null) {
      fields
          .number("quantityMin", range.min())
          .number("quantityMax", range.max())
          .number("quantityStep", range.step());
    }
    fields.text("group", line.leeway().group());
    return line.leeway().preselected() ? fields.flag("preselected", true) : fields;
  }

  private Fields offered(Line line) {
    return new Fields(currency)
        .text("id", line.id())
        .integer("position", line.position())
        .text("description", line.description())
        .text("details", line.details())
        .text("unit", line.unit())
        .number("quantity", line.quantity())
        .money("unitPrice", line.unitPrice())
        .discount("discountPercent", line.discountPercent())
        .moneyOff("discountAmount", line.discountAmount())
        .number("taxPercent", line.taxPercent())
        .text("interval", line.interval().code())
        .flag("optional", line.optional())
        .money("net", line.net())
        .all(term(line.term()));
  }

  /** Nothing for a line without a term, which hashes to what it did before there were terms. */
  private Fields term(Term term) {
    Integer periods = term.periods();
    List<Map<String, Object>> ramp = term.ramp().stream().map(this::step).toList();
    Fields fields =
        new Fields(currency)
            .text("startsOn", Objects.toString(term.startsOn(), null))
            .count("trialDays", term.trialDays())
            .count("termPeriods", periods)
            .text("termEnd", periods == null ? null : term.renews() ? "renews" : "ends")
            .count("minimumPeriods", term.minimumPeriods());
    return ramp.isEmpty() ? fields : fields.list("ramp", ramp);
  }

  /** A price and a quantity only where the step says them. */
  private Map<String, Object> step(RampStep step) {
    Fields fields = new Fields(currency).integer("from", step.from());
    if (step.unitPrice() != null) {
      fields.money("unitPrice", step.unitPrice());
    }
    if (step.quantity() != null) {
      fields.number("quantity", step.quantity());
    }
    return fields.toMap();
  }

  /**
   * How many sections have a discount stands in the terms, where every reader looks: a verifier of
   * before knows then that there is more to a price than it knows.
   */
  private Fields terms(VersionContent content) {
    Terms terms = content.terms();
    int discounted = (int) content.texts().stream().filter(TextLine::isDiscounted).count();
    return new Fields(currency)
        .count(SECTION_DISCOUNTS, discounted)
        .text("text", terms.text())
        .text("poNumber", terms.poNumber())
        .discount("discountPercent", terms.discountPercent())
        .moneyOff("discountAmount", terms.discountAmount())
        .moneyOff("cashRounding", terms.cashRounding())
        .count("billingDay", terms.billingDay());
  }

  private Fields totals(Totals totals) {
    Fields fields =
        sum(totals.dueFirst())
            .tree("once", sum(totals.once()))
            .tree("month", sum(totals.month()))
            .tree("year", sum(totals.year()))
            .tree("optional", sum(totals.optional()));
    return totals.quarter() == null ? fields : fields.tree("quarter", sum(totals.quarter()));
  }

  private Fields sum(Sum sum) {
    return new Fields(currency)
        .money("net", sum.net())
        .money("tax", sum.tax())
        .moneyOff("rounding", sum.rounding())
        .money("gross", sum.gross());
  }
}
