package com.operanttechnologies.quote;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.choice.ChoicePrices;
import com.operanttechnologies.quote.choice.SectionDiscounts;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.text.TextLines;
import com.operanttechnologies.tenant.Organisation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From what a seller typed to a priced version with its hash. */
final class VersionDraft {
  private final QuoteInput input;
  private final Organisation organisation;

  private VersionDraft(QuoteInput input, Organisation organisation) {
    this.input = input;
    this.organisation = organisation;
  }

  /**
   * Prices and hashes what was typed.
   *
   * @param known ids that lines of this version have already, each for one line; other ids are
   *     replaced by new ones
   */
  static QuoteVersion of(
      QuoteInput input, Organisation organisation, QuoteKey key, Set<String> known) {
    return hashed(unhashed(input, organisation, key, known), key.number());
  }

  /** As {@link #of} for what is not kept: its hash, which costs as much as its prices, is empty. */
  static QuoteVersion unhashed(
      QuoteInput input, Organisation organisation, QuoteKey key, Set<String> known) {
    return new VersionDraft(input, organisation).version(key, known);
  }

  private QuoteVersion version(QuoteKey key, Set<String> known) {
    PricedQuote priced = QuotePricing.price(request(input, currency(), known), input);
    QuoteVersion version = version(key, lines(input, priced), priced);
    ChoicePrices.check(version);
    return version;
  }

  /** With what is chosen beforehand. */
  static PriceRequest request(QuoteInput input, String currency, Set<String> known) {
    List<LineInput> items = TextLines.items(input.rows());
    List<PriceLine> lines = priceLines(input, known);
    Set<String> chosen = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (leeway(items.get(i)).preselected()) {
        chosen.add(lines.get(i).id());
      }
    }
    return new PriceRequest(
        currency,
        lines,
        input.discountPercent(),
        input.discountAmount(),
        chosen,
        SectionDiscounts.priced(lines.size(), TextLines.texts(input.rows())),
        input.cashRounding());
  }

  private static Leeway leeway(LineInput line) {
    return ChoiceInput.leeway(line.choice());
  }

  private String currency() {
    return given(input.currency()).toUpperCase(Locale.ROOT);
  }

  private static List<PriceLine> priceLines(QuoteInput input, Set<String> known) {
    Set<String> free = new HashSet<>(known);
    return TextLines.items(input.rows()).stream()
        .map(line -> priceLine(line, input.wholePeriodsFrom(), free))
        .toList();
  }

  private static PriceLine priceLine(
      LineInput line, @Nullable Integer billingDay, Set<String> free) {
    UUID id = line.id();
    Interval interval = line.interval() == null ? Interval.ONCE : Interval.ofCode(line.interval());
    Term term = line.term() == null ? Term.PLAIN : line.term().toTerm();
    return new PriceLine(
        id != null && free.remove(id.toString()) ? id.toString() : UUID.randomUUID().toString(),
        given(line.description()).strip(),
        line.quantity() == null ? BigDecimal.ONE : line.quantity(),
        line.unitPrice() == null ? BigDecimal.ZERO : line.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent() == null ? BigDecimal.ZERO : line.taxPercent(),
        interval,
        Boolean.TRUE.equals(line.optional()) || leeway(line).group() != null,
        term.billedOn(billingDay, interval));
  }

  static List<Line> lines(QuoteInput input, PricedQuote priced) {
    List<Line> lines = new ArrayList<>();
    List<LineInput> items = TextLines.items(input.rows());
    for (int i = 0; i < priced.lines().size(); i++) {
      PriceLine line = priced.lines().get(i).line();
      LineInput typed = items.get(i);
      lines.add(
          new Line(
              line.id(),
              i + 1,
              line.description(),
              text(typed.details()),
              text(typed.unit()),
              line.quantity(),
              line.unitPrice(),
              line.discountPercent(),
              line.discountAmount(),
              line.taxPercent(),
              line.interval(),
              line.optional(),
              priced.lines().get(i).net(),
              leeway(typed),
              line.term()));
    }
    return lines;
  }

  private QuoteVersion version(QuoteKey key, List<Line> lines, PricedQuote priced) {
    LocalDate validUntil = input.validUntil();
    return new QuoteVersion(
        key.versionId(),
        key.quote(),
        key.version(),
        new QuoteState.Draft(),
        Instant.EPOCH,
        text(input.title()),
        currency(),
        validUntil == null ? LocalDate.MAX : validUntil,
        null,
        customer(),
        seller(),
        new Terms(
            text(input.terms()),
            text(input.poNumber()),
            input.discountPercent(),
            input.discountAmount(),
            input.coins(),
            input.wholePeriodsFrom()),
        text(input.message()),
        lines,
        TextLines.texts(input.rows()),
        priced.totals(),
        "",
        null,
        null,
        null,
        0,
        AttachmentInput.files(input.attachments()),
        CoverInput.images(input.cover()));
  }

  private Customer customer() {
    CustomerInput customer = input.customer();
    if (customer == null) {
      throw new IllegalStateException("Checked before: there is a customer");
    }
    return new Customer(
        given(customer.name()).strip(),
        given(customer.email()).strip(),
        text(customer.company()),
        text(customer.address()),
        text(customer.vatId()));
  }

  private Seller seller() {
    return new Seller(
        organisation.nameOnPaper(),
        organisation.postalAddress(),
        organisation.vatId(),
        organisation.email());
  }

  private static QuoteVersion hashed(QuoteVersion v, String number) {
    return new QuoteVersion(
        v.id(),
        v.quote(),
        v.version(),
        v.state(),
        v.stateAt(),
        v.title(),
        v.currency(),
        v.validUntil(),
        v.expiresAt(),
        v.customer(),
        v.seller(),
        v.terms(),
        v.message(),
        v.lines(),
        v.texts(),
        v.totals(),
        ContentHash.of(v.content(number)),
        v.sentAt(),
        v.document(),
        v.documentSha256(),
        v.edits(),
        v.attachments(),
        v.images());
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Empty text is no text; line ends are one kind, so that they do not change the hash. */
  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank()
        ? null
        : value.strip().replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Which version is being written. */
  record QuoteKey(UUID quote, UUID versionId, int version, String number) {}
}
