package com.operanttechnologies.quote;

import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.choice.SectionDiscounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What Acme Sails offers to Bob, with whatever a test wants to be different. */
final class VersionContents {
  private Customer customer = new Customer("Bob Buyer", "bob@buyer.example", "Buyer", null, null);
  private String currency = "EUR";
  private LocalDate validUntil = LocalDate.of(2026, 4, 30);
  private List<String> options = List.of();
  private Terms terms = new Terms("30 days net", null, null, null);
  private final List<TextLine> texts = new ArrayList<>();
  private final List<PriceLine> lines = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();

  private VersionContents() {}

  static VersionContents offer() {
    return new VersionContents();
  }

  static VersionContents sails() {
    return offer().line("sail", "Mainsail", "2", "1200").optionalLine("cover", "Cover", "1", "80");
  }

  VersionContents to(Customer customer) {
    this.customer = customer;
    return this;
  }

  VersionContents in(String currency) {
    this.currency = currency;
    return this;
  }

  VersionContents validUntil(String date) {
    this.validUntil = LocalDate.parse(date);
    return this;
  }

  VersionContents choosing(String... ids) {
    this.options = List.of(ids);
    return this;
  }

  VersionContents on(Terms terms) {
    this.terms = terms;
    return this;
  }

  VersionContents line(String id, String description, String quantity, String price) {
    return add(id, description, quantity, price, false);
  }

  VersionContents optionalLine(String id, String description, String quantity, String price) {
    return add(id, description, quantity, price, true);
  }

  VersionContents section(String heading) {
    texts.add(new TextLine(LineKind.SECTION, lines.size(), heading, null));
    return this;
  }

  /** A heading that takes something from the lines below it. */
  VersionContents section(String heading, String percent, String amount) {
    texts.add(
        new TextLine(
            LineKind.SECTION,
            lines.size(),
            heading,
            null,
            percent == null ? null : new BigDecimal(percent),
            amount == null ? null : new BigDecimal(amount)));
    return this;
  }

  VersionContents note(String text, String details) {
    texts.add(new TextLine(LineKind.NOTE, lines.size(), text, details));
    return this;
  }

  /** The last line is billed again and again. */
  VersionContents every(Interval interval) {
    return every(interval, Term.PLAIN);
  }

  VersionContents every(Interval interval, Term term) {
    PriceLine last = lines.removeLast();
    lines.add(
        new PriceLine(
            last.id(),
            last.description(),
            last.quantity(),
            last.unitPrice(),
            last.discountPercent(),
            last.discountAmount(),
            last.taxPercent(),
            interval,
            last.optional(),
            term));
    return this;
  }

  VersionContents backwards() {
    Collections.reverse(lines);
    Collections.reverse(positions);
    return this;
  }

  VersionContent build() {
    PricedQuote priced =
        Calculator.price(
            new PriceRequest(
                currency,
                lines,
                terms.discountPercent(),
                terms.discountAmount(),
                Set.copyOf(options),
                SectionDiscounts.priced(lines.size(), texts),
                terms.cashRounding()));
    List<Line> contentLines = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      contentLines.add(
          line(positions.get(index), lines.get(index), priced.lines().get(index).net()));
    }
    return new VersionContent(
        "Q-2026-0001",
        1,
        new Seller("Acme Sails", "1 Harbour Road, Brest", "FR123", "ada@acme.example"),
        customer,
        currency,
        validUntil,
        contentLines,
        options,
        terms,
        priced.totals(),
        texts,
        List.of());
  }

  private VersionContents add(
      String id, String description, String quantity, String price, boolean optional) {
    positions.add(lines.size() + 1);
    lines.add(
        new PriceLine(
            id,
            description,
            new BigDecimal(quantity),
            new BigDecimal(price),
            null,
            null,
            new BigDecimal("20"),
            Interval.ONCE,
            optional));
    return this;
  }

  private static Line line(int position, PriceLine line, BigDecimal net) {
    return new Line(
        line.id(),
        position,
        line.description(),
        null,
        "piece",
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent(),
        line.interval(),
        line.optional(),
        net,
        Leeway.NONE,
        line.term());
  }
}
