package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.Arrangement;
import com.operanttechnologies.quote.Arrangement.Between;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceCheck;
import com.operanttechnologies.quote.choice.ChoiceWords;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Chosen;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Figure;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Group;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Part;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Party;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Row;
import com.operanttechnologies.quote.web.choice.ChoiceErrors;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import com.operanttechnologies.quote.web.term.ShortWords;
import com.operanttechnologies.quote.web.term.ShortWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes a quote as its customer reads it, with what is chosen of it. */
final class PaperWriter {
  private final PublicQuote quote;
  private final BuyerWords words;
  private final BuyerFigures figures;
  private final Choice choice;
  private final RowWriter row;
  private final Function<BigDecimal, List<Figure>> paid;

  private PaperWriter(
      PublicQuote quote,
      BuyerWords words,
      @Nullable TypedChoice typed,
      Function<BigDecimal, List<Figure>> paid) {
    this.paid = paid;
    this.quote = quote;
    this.words = words;
    this.figures = new BuyerFigures(quote.locale(), quote.version().currency());
    this.choice = typed == null ? quote.choice() : typed.choice().possible(quote.version().lines());
    this.row =
        new RowWriter(
            words,
            figures,
            choice,
            typed == null ? TypedChoice.NOTHING : typed,
            quote.chooses(),
            typed == null ? Map.of() : errors(quote, words, typed));
  }

  /**
   * What cannot be had of what was typed is passed over in the figures.
   *
   * @param typed absent, or nothing to choose: what the quote says was chosen
   * @param paid how a first invoice of this total is paid
   */
  static BuyerPaper write(
      PublicQuote quote,
      BuyerWords words,
      @Nullable TypedChoice typed,
      LocalDate today,
      Function<BigDecimal, List<Figure>> paid) {
    return new PaperWriter(quote, words, quote.chooses() ? typed : null, paid).write(today);
  }

  /** What is wrong with a choice, one sentence a field. */
  static Map<String, String> errors(PublicQuote quote, BuyerWords words, TypedChoice typed) {
    BuyerFigures figures = new BuyerFigures(quote.locale(), quote.version().currency());
    return new ChoiceErrors(quote.version().lines(), words::say, figures::quantity).of(typed);
  }

  private BuyerPaper write(LocalDate today) {
    QuoteVersion version = quote.version();
    PricedQuote priced = QuotePricing.of(version, choice);
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
        rows(priced, line -> !line.optional()),
        groups(priced),
        rows(priced, line -> line.optional() && line.leeway().group() == null),
        between(Arrangement.of(version.lines(), version.texts(), priced)),
        chosen(),
        new TotalsWriter(words, figures, paid, shortOnes(priced, today)).write(priced),
        text(version.terms().text()),
        version.hash(),
        text(sha256));
  }

  /** By the day of acceptance; while it is open, as if that were today. */
  private ShortWriter shortOnes(PricedQuote priced, LocalDate today) {
    Acceptance acceptance = quote.acceptance();
    LocalDate day =
        acceptance == null ? today : acceptance.at().atZone(quote.seller().zone()).toLocalDate();
    boolean never = acceptance == null && quote.closed() != null;
    return new ShortWriter(
        new ShortWords(words, figures::money, figures::day, acceptance == null),
        never ? List.of() : InvoiceDraft.shortOnes(priced, day));
  }

  private List<Row> rows(PricedQuote priced, Predicate<Line> which) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < quote.version().lines().size(); i++) {
      Line line = quote.version().lines().get(i);
      if (which.test(line)) {
        rows.add(row.write(line, priced.lines().get(i)));
      }
    }
    return rows;
  }

  private List<Group> groups(PricedQuote priced) {
    return ChoiceCheck.groups(quote.version().lines()).keySet().stream()
        .map(group -> new Group(group, rows(priced, line -> group.equals(line.leeway().group()))))
        .toList();
  }

  private Chosen chosen() {
    List<Line> offer = quote.version().lines();
    List<Figure> fields = new ArrayList<>();
    for (Line line : offer) {
      if (choice.lines().contains(line.id())) {
        fields.add(new Figure(ChoiceReading.OPTION, line.id()));
      }
      if (line.leeway().quantity() != null && choice.counts(line)) {
        fields.add(new Figure(ChoiceReading.QUANTITY + line.id(), row.value(line)));
      }
    }
    ChoiceWords said = new ChoiceWords(offer, choice, quote.locale());
    return new Chosen(fields, said.options(), said.quantities());
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
    return new Party(seller.name(), lines, text(seller.email()));
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

  private BuyerPaper.Between between(Arrangement parts) {
    return new BuyerPaper.Between(places(parts.firm()), places(parts.options()));
  }

  private List<List<Part>> places(List<List<Between>> places) {
    return places.stream().map(parts -> parts.stream().map(this::part).toList()).toList();
  }

  private Part part(Between part) {
    String text =
        switch (part.kind()) {
          case SECTION, NOTE -> part.text();
          case SUBTOTAL ->
              words.say(part.withOptions() ? "subtotal.options" : "subtotal", part.text());
        };
    return new Part(
        part.kind().name().toLowerCase(Locale.ROOT),
        "subtotal-" + part.number(),
        text,
        details(part),
        part.nets().entrySet().stream()
            .map(sum -> new Figure(per(sum.getKey()), figures.money(sum.getValue())))
            .toList());
  }

  /** Below a heading stands first what it takes from its lines. */
  private String details(Between part) {
    BigDecimal percent = part.discountPercent();
    BigDecimal amount = part.discountAmount();
    List<String> said = new ArrayList<>();
    if (percent != null && percent.signum() != 0) {
      said.add(words.say("line.discount", figures.percent(percent)));
    }
    if (amount != null && amount.signum() != 0) {
      said.add(words.say("line.discount", figures.money(amount)));
    }
    said.add(text(part.details()));
    return String.join("\n", said).strip();
  }

  private String per(Interval interval) {
    return interval == Interval.ONCE ? "" : words.say("per." + interval.code());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
