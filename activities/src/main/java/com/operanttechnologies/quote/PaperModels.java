package com.operanttechnologies.quote;

import com.operanttechnologies.document.Evidence;
import com.operanttechnologies.document.Logo;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceWords;
import com.operanttechnologies.quote.imprint.Imprint;
import com.operanttechnologies.quote.imprint.Imprints;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.RecipientLocale;
import com.operanttechnologies.quote.recipient.Signature;
import com.operanttechnologies.quote.recipient.SignatureTable;
import com.operanttechnologies.quote.term.TermSums;
import com.operanttechnologies.quote.term.TermWords;
import com.operanttechnologies.quote.text.PaperTexts;
import com.operanttechnologies.quote.ubl.UblQuotation;
import com.operanttechnologies.tenant.Brand;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.timeline.ChainedEvent;
import com.operanttechnologies.timeline.EventChain;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a version in the database to what stands on its paper; inside the tenant's transaction. */
@Component
public class PaperModels {
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final Organisations organisations;
  private final RecipientLocale locales;
  private final EventChain events;
  private final PublicAddress address;
  private final SignatureTable signatures;
  private final Imprints imprints;

  PaperModels(
      VersionTable versions,
      AcceptanceTable acceptances,
      Organisations organisations,
      RecipientLocale locales,
      EventChain events,
      PublicAddress address,
      SignatureTable signatures,
      Imprints imprints) {
    this.versions = versions;
    this.acceptances = acceptances;
    this.organisations = organisations;
    this.locales = locales;
    this.events = events;
    this.address = address;
    this.signatures = signatures;
    this.imprints = imprints;
  }

  QuotePaper of(Quote quote, UUID versionId) {
    QuoteVersion version =
        versions.find(versionId).orElseThrow(() -> new NotFound("The quote's version"));
    return of(quote, version);
  }

  /** As it was printed, else as it looks today; with its evidence once it is accepted. */
  public QuotePaper of(Quote quote, QuoteVersion version) {
    return of(
        quote,
        version,
        imprints
            .of(version.id())
            .orElseGet(() -> imprints.today(version, locales.of(quote.contact()))));
  }

  /** As somebody of that language reads it today. */
  QuotePaper of(Quote quote, QuoteVersion version, Locale locale) {
    return of(quote, version, imprints.today(version, locale));
  }

  private QuotePaper of(Quote quote, QuoteVersion version, Imprint imprint) {
    Optional<Acceptance> acceptance = acceptances.of(version.id());
    Locale locale = imprint.locale();
    Choice choice =
        acceptance.map(Acceptance::choice).orElseGet(() -> Choice.offered(version.lines()));
    PricedQuote priced = QuotePricing.of(version, choice);
    VersionContent content = version.content(quote.number());
    return new QuotePaper(
        seller(version, imprint.brand()),
        customer(version.customer()),
        quote.number(),
        version.version(),
        version.title(),
        imprint.dated(),
        version.validUntil(),
        version.terms().poNumber(),
        version.currency(),
        version.message(),
        version.terms().text(),
        lines(version, choice, priced, locale),
        PaperTexts.of(Arrangement.of(version.lines(), version.texts(), priced)),
        discounts(priced, locale),
        taxes(priced),
        sums(priced),
        locale,
        version.hash(),
        ContentHash.canonicalJson(content),
        new UblQuotation(quote.number(), version, priced, imprint.dated()).xml(),
        acceptance
            .map(a -> evidence(a, version, organisations.current().zone(), locale))
            .orElse(null));
  }

  private static QuotePaper.Seller seller(QuoteVersion version, Brand brand) {
    Organisation.Picture logo = brand.logo();
    String email = version.seller().email();
    return new QuotePaper.Seller(
        version.seller().name(),
        addressLines(version.seller().postalAddress()),
        version.seller().vatId(),
        email == null ? "" : email,
        brand.phone(),
        brand.website(),
        logo == null ? null : new Logo(logo.bytes(), logo.type()),
        brand.accent());
  }

  private static QuotePaper.Customer customer(Customer customer) {
    return new QuotePaper.Customer(
        customer.name(),
        customer.company(),
        addressLines(customer.address()),
        customer.vatId(),
        customer.email());
  }

  private static List<String> addressLines(@Nullable String address) {
    return address == null
        ? List.of()
        : address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<QuotePaper.Line> lines(
      QuoteVersion version, Choice choice, PricedQuote priced, Locale locale) {
    List<QuotePaper.Line> lines = new ArrayList<>();
    for (int i = 0; i < version.lines().size(); i++) {
      Line line = version.lines().get(i);
      String details = TermWords.below(line, version.currency(), locale);
      lines.add(line(line, details, choice, priced.lines().get(i)));
    }
    return lines;
  }

  private static QuotePaper.Line line(
      Line line, @Nullable String details, Choice choice, PricedLine priced) {
    QuantityRange range = line.leeway().quantity();
    return new QuotePaper.Line(
        line.position(),
        line.description(),
        details,
        line.unit(),
        priced.line().quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent(),
        line.interval().code(),
        line.optional(),
        choice.lines().contains(line.id()),
        priced.net(),
        range == null ? null : new QuotePaper.Range(range.min(), range.max(), range.step()),
        line.leeway().group(),
        line.term().isLater(),
        priced.sectionOff());
  }

  private static List<QuotePaper.Discount> discounts(PricedQuote priced, Locale locale) {
    var total = priced.dueFirst().allowancesTotal();
    return total.signum() == 0
        ? List.of()
        : List.of(new QuotePaper.Discount(Words.of("quote", locale).say("discount"), total));
  }

  private static List<QuotePaper.TaxRow> taxes(PricedQuote priced) {
    return priced.dueFirst().taxes().stream()
        .map(tax -> new QuotePaper.TaxRow(tax.rate(), tax.base(), tax.tax()))
        .toList();
  }

  private static QuotePaper.Sums sums(PricedQuote priced) {
    return new QuotePaper.Sums(
        sum(priced.once().sum()),
        sum(priced.month().sum()),
        sum(priced.quarter().sum()),
        sum(priced.year().sum()),
        sum(priced.optional().sum()),
        sum(priced.dueFirst().sum()),
        TermSums.of(priced));
  }

  private static QuotePaper.Sum sum(Sum sum) {
    return new QuotePaper.Sum(sum.net(), sum.tax(), sum.gross());
  }

  private String signers(Acceptance a, ZoneId zone) {
    return a.how().equals("link")
        ? Signature.names(signatures.of(a.version()), zone).orElse(a.name())
        : a.name();
  }

  private Evidence evidence(Acceptance a, QuoteVersion version, ZoneId zone, Locale locale) {
    ChoiceWords words = new ChoiceWords(version.lines(), a.choice(), locale);
    String consent = a.consentText() == null ? String.valueOf(a.note()) : a.consentText();
    String consentSha256 = a.consentSha256() == null ? "" : a.consentSha256();
    return new Evidence(
        signers(a, zone),
        a.at(),
        zone,
        a.ip(),
        a.userAgent(),
        a.how().equals("link") ? Evidence.How.LINK : Evidence.How.RECORDED_BY_SELLER,
        consent,
        consentSha256,
        a.hash(),
        a.documentSha256(),
        words.options(),
        words.quantities(),
        chain(version.quote()),
        address.of("/verify"));
  }

  private Evidence.Chain chain(UUID quote) {
    List<ChainedEvent> chain = events.of(quote);
    return new Evidence.Chain(chain.size(), chain.isEmpty() ? "" : chain.getLast().hash());
  }
}
