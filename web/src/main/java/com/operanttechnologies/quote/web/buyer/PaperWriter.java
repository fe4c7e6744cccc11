package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.term.TermWords;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Party;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a quote as its customer reads it, with the options that are chosen. */
final class PaperWriter {
  private final PublicQuote quote;
  private final BuyerWords words;
  private final BuyerFigures figures;
  private final Set<String> chosen;

  private PaperWriter(PublicQuote quote, BuyerWords words, Set<String> chosen) {
    this.quote = quote;
    this.words = words;
    this.figures = new BuyerFigures(quote.locale(), quote.version().currency());
    this.chosen = chosen;
  }

  /** Ids that are no option of this quote are passed over. */
  static BuyerPaper write(
      PublicQuote quote, BuyerWords words, Collection<String> options, LocalDate today) {
    Set<String> offered = Set.copyOf(QuotePricing.options(quote.version()));
    Set<String> chosen =
        options.stream().filter(offered::contains).collect(Collectors.toUnmodifiableSet());
    return new PaperWriter(quote, words, chosen).write(today);
  }

  private BuyerPaper write(LocalDate today) {
    QuoteVersion version = quote.version();
    PricedQuote priced = QuotePricing.of(version, chosen);
    String sha256 = version.documentSha256();
    return new BuyerPaper(
        version.title() == null ? words.say("quote", quote.number()) : version.title(),
        quote.number(),
        version.version(),
        seller(version.seller()),
        customer(version.customer()),
        text(version.terms().poNumber()),
        figures.day(version.validUntil()),
        left(ChronoUnit.DAYS.between(today, version.validUntil())),
        text(version.message()),
        version.lines().stream().filter(line -> !line.optional()).map(this::row).toList(),
        version.lines().stream().filter(Line::optional).map(this::row).toList(),
        new TotalsWriter(words, figures).write(priced),
        text(version.terms().text()),
        version.hash(),
        text(sha256));
  }

  private String left(long days) {
    if (days < 0) {
      return "";
    }
    return switch ((int) Math.min(days, 2)) {
      case 0 -> words.say("left.today");
      case 1 -> words.say("left.tomorrow");
      default -> words.say("left.days", days);
    };
  }

  private Party seller(Seller seller) {
    List<String> lines = lines(seller.postalAddress());
    if (seller.vatId() != null) {
      lines.add(words.say("vat", seller.vatId()));
    }
    String email = seller.email() == null ? quote.seller().email() : seller.email();
    return new Party(seller.name(), lines, text(email));
  }

  private static Party customer(Customer customer) {
    List<String> lines = lines(customer.address());
    String company = customer.company();
    if (company != null) {
      lines.addFirst(company);
    }
    return new Party(customer.name(), lines, customer.email());
  }

  private static List<String> lines(@Nullable String address) {
    return new ArrayList<>(
        address == null
            ? List.of()
            : address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private Row row(Line line) {
    return new Row(
        line.id(),
        line.description(),
        text(line.details()),
        how(line),
        figures.money(line.net()),
        switch (line.interval()) {
          case ONCE -> "";
          case MONTH -> words.say("per.month");
          case QUARTER -> words.say("per.quarter");
          case YEAR -> words.say("per.year");
        },
        chosen.contains(line.id()));
  }

  private String how(Line line) {
    List<String> parts = new ArrayList<>();
    String unit = line.unit() == null ? "" : "\u00a0" + line.unit();
    parts.add(figures.quantity(line.quantity()) + unit + " × " + figures.price(line.unitPrice()));
    if (line.discountPercent() != null && line.discountPercent().signum() != 0) {
      parts.add(words.say("line.discount", figures.percent(line.discountPercent())));
    }
    if (line.discountAmount() != null && line.discountAmount().signum() != 0) {
      parts.add(words.say("line.discount", figures.price(line.discountAmount())));
    }
    parts.add(words.say("line.tax", figures.percent(line.taxPercent())));
    parts.addAll(TermWords.of(line, quote.locale()));
    return String.join(" · ", parts);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
