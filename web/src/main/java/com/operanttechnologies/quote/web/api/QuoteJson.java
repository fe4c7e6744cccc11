package com.operanttechnologies.quote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.value.ContractValue;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.quote.Arrangement;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.image.QuoteImage;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.quote.text.SectionSums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the version that counts now; amounts are decimal strings in its currency.
 *
 * @param options ids of the optional lines
 * @param edits how often the draft was edited: the ETag that an edit can ask for with If-Match
 * @param recipients further people on the buyer's side; the customer is the first signer
 * @param signing parallel or in_order
 * @param attachments files that stand behind the quote
 * @param sendAfter until when a sending can be taken back
 * @param payment what is to be paid on acceptance
 * @param cashRounding the step of coins that what is paid is rounded to; absent: none
 * @param contractValue with what is chosen; absent where nothing recurs
 * @param billingDay the day of the month on which whole periods begin; absent without one
 * @param cover the picture at its head
 * @param images pictures of the products of lines, by the line's id
 */
record QuoteJson(
    UUID id,
    String number,
    int version,
    String state,
    String hash,
    TotalsJson totals,
    String currency,
    @Nullable String title,
    Customer customer,
    LocalDate validUntil,
    List<LineJson> lines,
    List<String> options,
    @Nullable String discountPercent,
    @Nullable String discountAmount,
    @Nullable String poNumber,
    @Nullable String terms,
    @Nullable String message,
    List<String> cc,
    boolean followUp,
    @Nullable UUID sequence,
    @Nullable UUID owner,
    int edits,
    Instant createdAt,
    Instant stateAt,
    @Nullable Instant sendAfter,
    @Nullable Instant sentAt,
    @Nullable Instant expiresAt,
    @Nullable AcceptanceJson acceptance,
    PaymentTermJson payment,
    List<FurtherRecipient> recipients,
    String signing,
    List<AttachedFile> attachments,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cashRounding,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ContractValueJson contractValue,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer billingDay,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoverInput cover,
    List<QuoteImage> images) {

  /** Somebody beside the customer on the buyer's side, as written on the quote. */
  record FurtherRecipient(UUID contact, String name, String email, String role) {
    static FurtherRecipient of(Recipient person) {
      return new FurtherRecipient(
          person.contact(), person.name(), person.email(), person.role().code());
    }
  }

  /**
   * What a quote is worth, in its currency.
   *
   * @param total the first invoice and each later period of the terms, as they are billed
   * @param firstYear what recurs in its first twelve charged months
   * @param counted with how many periods each subscription counts, and why
   */
  record ContractValueJson(SumJson total, SumJson firstYear, List<CountedJson> counted) {

    static ContractValueJson of(ContractValue value, IsoCurrency currency) {
      return new ContractValueJson(
          SumJson.of(value.total(), currency),
          SumJson.of(value.firstYear(), currency),
          value.parts().stream().map(CountedJson::of).toList());
    }
  }

  /**
   * How far a subscription counts.
   *
   * @param number of several of its interval, from 1
   * @param basis term, minimum, or firstYear where neither is agreed
   * @param shortPeriod true where a short first period can come before these, and is not counted
   */
  record CountedJson(
      String interval,
      int number,
      int periods,
      String basis,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean shortPeriod) {
    static CountedJson of(ContractValue.Part part) {
      return new CountedJson(
          part.interval().code(),
          part.number(),
          part.periods(),
          part.basis().code(),
          part.afterShortPeriod() ? true : null);
    }
  }

  /** What is known of a quote besides itself. */
  record Known(
      @Nullable Acceptance acceptance, PaymentTerm payment, Map<String, LineProduct> products) {

    private @Nullable AcceptanceJson acceptance(String currency) {
      return acceptance == null ? null : AcceptanceJson.of(acceptance, currency);
    }

    private Choice choice(QuoteVersion version) {
      return acceptance == null ? Choice.offered(version.lines()) : acceptance.choice();
    }
  }

  static QuoteJson of(Quote quote, Known known) {
    return of(quote, quote.current(), known);
  }

  private static QuoteJson of(Quote quote, QuoteVersion version, Known known) {
    return new QuoteJson(
        quote.id(),
        quote.number(),
        version.version(),
        version.state().code(),
        version.hash(),
        TotalsJson.of(version.totals(), version.currency()),
        version.currency(),
        version.title(),
        version.customer(),
        version.validUntil(),
        lines(version, known.products(), known.choice(version)),
        QuotePricing.options(version),
        LineJson.plain(version.terms().discountPercent()),
        amount(version, version.terms().discountAmount()),
        version.terms().poNumber(),
        version.terms().text(),
        version.message(),
        quote.cc(),
        quote.followUp(),
        quote.sequence(),
        quote.owner(),
        version.edits(),
        quote.createdAt(),
        version.stateAt(),
        version.state() instanceof QuoteState.Sending sending ? sending.sendAfter() : null,
        version.sentAt(),
        version.expiresAt(),
        known.acceptance(version.currency()),
        PaymentTermJson.of(known.payment()),
        quote.recipients().stream().map(FurtherRecipient::of).toList(),
        quote.recipients().stream().anyMatch(each -> each.turn() > 1) ? "in_order" : "parallel",
        version.attachments(),
        amount(version, version.terms().cashRounding()),
        worth(version, known.choice(version)),
        version.terms().billingDay(),
        version.cover() == null ? null : CoverInput.of(version.cover()),
        version.images().stream().filter(image -> image.line() != null).toList());
  }

  private static @Nullable ContractValueJson worth(QuoteVersion version, Choice choice) {
    IsoCurrency currency = IsoCurrency.of(version.currency());
    return ContractValue.of(QuotePricing.of(version, choice))
        .map(value -> ContractValueJson.of(value, currency))
        .orElse(null);
  }

  private static List<LineJson> lines(
      QuoteVersion version, Map<String, LineProduct> products, Choice choice) {
    IsoCurrency currency = IsoCurrency.of(version.currency());
    SectionSums sums = SectionSums.of(version, choice);
    return Arrangement.woven(
        version.lines(),
        version.texts(),
        line -> LineJson.of(line, currency, products.get(line.id())),
        text -> LineJson.of(text, sums.below(text).orElse(null), currency));
  }

  private static @Nullable String amount(QuoteVersion version, @Nullable BigDecimal amount) {
    return amount == null ? null : IsoCurrency.of(version.currency()).text(amount);
  }
}
