package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.change.ChangesSince;
import com.operanttechnologies.quote.change.Since;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.Scenarios;
import com.operanttechnologies.quote.imprint.Imprints;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.RecipientLocale;
import com.operanttechnologies.quote.question.Question;
import com.operanttechnologies.quote.question.Questions;
import com.operanttechnologies.quote.recipient.Recipients;
import com.operanttechnologies.quote.recipient.Round;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer sees behind a link; looking writes nothing. */
@Component
public class PublicQuotes {
  private final Tenants tenants;
  private final Links links;
  private final Quotes quotes;
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final PageNonces nonces;
  private final Imprints imprints;
  private final RecipientLocale locales;
  private final Questions questions;
  private final ChangesSince changes;
  private final Recipients recipients;
  private final Scenarios scenarios;

  PublicQuotes(
      Tenants tenants,
      Links links,
      Quotes quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      PageNonces nonces,
      Imprints imprints,
      RecipientLocale locales,
      Questions questions,
      ChangesSince changes,
      Recipients recipients,
      Scenarios scenarios) {
    this.tenants = tenants;
    this.links = links;
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.nonces = nonces;
    this.imprints = imprints;
    this.locales = locales;
    this.questions = questions;
    this.changes = changes;
    this.recipients = recipients;
    this.scenarios = scenarios;
  }

  /** The link of a token; empty for what was never handed out or leads elsewhere. */
  public Optional<Link> link(String token) {
    return links.resolve(token).filter(link -> link.purpose() == LinkPurpose.QUOTE);
  }

  /** The page behind a link that has not been revoked. */
  public PublicQuote open(Link link) {
    return tenants.as(link.tenant(), () -> openHere(link));
  }

  private PublicQuote openHere(Link link) {
    Quote quote = quotes.here(Objects.requireNonNull(link.quoteId()));
    UUID reader = Objects.requireNonNull(link.contactId());
    QuoteVersion version = versions.published(quote.id()).orElse(quote.current());
    Acceptance acceptance = acceptances.of(version.id()).orElse(null);
    Locale locale = locales.of(reader);
    Round round = recipients.round(quote, version);
    Seat seat = round.recipient(reader).map(each -> new Seat(each, round)).orElse(null);
    Choice choice = acceptance == null ? choice(version, round, reader) : acceptance.choice();
    return new PublicQuote(
        link,
        quote.number(),
        version,
        Decisions.closed(version, tenants.now()),
        QuotePricing.of(version, choice),
        choice,
        ConsentText.of(quote.number(), version, locale),
        seat == null || seat.speaks() ? nonces.issue(link.id(), version.hash()) : "",
        acceptance,
        imprints.seller(version.id()),
        locale,
        questions.of(link.tenant(), quote.id()),
        changes.read(quote, version, reader, locale).orElse(null),
        seat);
  }

  /** Who signed first has chosen for all; before, each reader sees what they tried out. */
  private Choice choice(QuoteVersion version, Round round, UUID reader) {
    return round
        .chosen()
        .or(() -> scenarios.of(version, reader))
        .orElseGet(() -> Choice.offered(version.lines()))
        .possible(version.lines());
  }

  /**
   * Keeps what a reader tries out, for them alone. It decides nothing, so it is passed over where
   * the page showed another version, and where nothing is left to choose.
   */
  public void tryOut(PublicQuote page, @Nullable String hash, Choice choice) {
    UUID reader = Objects.requireNonNull(page.link().contactId());
    if (page.chooses() && page.version().hash().equals(hash)) {
      tenants.run(page.link().tenant(), () -> scenarios.keep(page.version(), reader, choice));
    }
  }

  /**
   * Everything on the customer's page.
   *
   * @param closed why nothing can be decided; absent while it can
   * @param choice of the acceptance; before, what the reader tries out
   * @param since what changed since the reader last looked; absent if nothing did or nobody has
   * @param seller as it looks on the version
   * @param seat absent: the version in view is not for this reader any more
   */
  public record PublicQuote(
      Link link,
      String number,
      QuoteVersion version,
      @Nullable Reason closed,
      PricedQuote priced,
      Choice choice,
      ConsentText consent,
      String nonce,
      @Nullable Acceptance acceptance,
      Organisation seller,
      Locale locale,
      List<Question> questions,
      @Nullable Since since,
      @Nullable Seat seat) {
    public PublicQuote {
      questions = List.copyOf(questions);
    }

    /** Whether the reader can choose: nothing is decided, and nobody has signed for all. */
    public boolean chooses() {
      return closed == null && seat != null && seat.speaks() && seat.round().chosen().isEmpty();
    }
  }
}
