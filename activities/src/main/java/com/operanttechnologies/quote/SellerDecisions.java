package com.operanttechnologies.quote;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DeclinedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DiscardedBySeller;
import com.operanttechnologies.quote.QuoteEvent.WithdrawnBySeller;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceInputCheck;
import com.operanttechnologies.quote.choice.ChoiceWords;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the seller decides: withdraw, discard, or record by hand what the customer said elsewhere.
 */
@Component
public class SellerDecisions {
  private static final Set<String> QUOTE_MAILS = Set.of(QuoteMails.QUOTE, QuoteMails.FURTHER);

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final Transitions transitions;
  private final DecisionEffects effects;
  private final Ledger ledger;
  private final Timeline timeline;

  SellerDecisions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      Transitions transitions,
      DecisionEffects effects,
      Ledger ledger,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.transitions = transitions;
    this.effects = effects;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  /** Takes the quote off the table; nothing more is mailed about it. */
  public Quote withdraw(UUID tenant, UUID id, Actor actor) {
    return tenants.as(
        tenant,
        () -> {
          Quote quote = quotes.locked(id);
          QuoteVersion version = outside(quote);
          stillOffered(version)
              .ifPresent(old -> effects.ended(old, new WithdrawnBySeller(tenants.now())));
          effects.ended(version, new WithdrawnBySeller(tenants.now()));
          ledger.ofQuote(id).stream()
              .filter(message -> QUOTE_MAILS.contains(message.kind()))
              .forEach(message -> ledger.cancel(message.id(), "The quote was withdrawn"));
          timeline.add(id, "quote_withdrawn", actor);
          return quotes.here(id);
        });
  }

  /** An older version that the customer can still decide on while the newer one is on its way. */
  private Optional<QuoteVersion> stillOffered(QuoteVersion newer) {
    return versions
        .published(newer.quote())
        .filter(old -> !old.id().equals(newer.id()) && old.state().awaitsDecision());
  }

  /** Gives up the version being written; the number stays used. */
  public Quote discard(UUID tenant, UUID id, Actor actor) {
    return tenants.as(
        tenant,
        () -> {
          Quote quote = quotes.locked(id);
          transitions.apply(quote.current(), new DiscardedBySeller(tenants.now()));
          timeline.add(id, "quote_discarded", actor, Map.of("version", quote.current().version()));
          return quotes.here(id);
        });
  }

  /**
   * Records an acceptance given by telephone, on paper or in person.
   *
   * @param choice options, picks and quantities
   * @param note how the customer said yes; kept as evidence
   */
  public Quote markAccepted(
      UUID tenant, UUID id, Choice choice, @Nullable String note, UUID member, String name) {
    return tenants.as(tenant, () -> markAcceptedHere(id, choice, note, member, name));
  }

  private Quote markAcceptedHere(
      UUID id, Choice asked, @Nullable String note, UUID member, String name) {
    if (note == null || note.isBlank()) {
      throw new InvalidInput("note", "Say how the customer accepted.");
    }
    Quote quote = quotes.locked(id);
    QuoteVersion version = outside(quote);
    refuseClosed(version);
    Choice choice = ChoiceInputCheck.taken(version, asked);
    acceptances.insert(
        new Acceptance(
            version.id(),
            "by_member",
            name,
            null,
            null,
            version.hash(),
            version.documentSha256() == null ? "" : version.documentSha256(),
            choice,
            QuotePricing.of(version, choice).totals(),
            null,
            null,
            member,
            note.strip(),
            Instant.EPOCH));
    effects.accepted(quote, version, new AcceptedByCustomer(tenants.now()));
    timeline.add(id, "quote_accepted", Actor.member(member), told(version, choice, note.strip()));
    return quotes.here(id);
  }

  private static Map<String, Object> told(QuoteVersion version, Choice choice, String note) {
    List<String> chosen = new ChoiceWords(version.lines(), choice, Locale.ENGLISH).beyondOptions();
    return chosen.isEmpty()
        ? Map.of("note", note)
        : Map.of("note", note, "chosen", String.join("; ", chosen));
  }

  /** Records that the customer said no. */
  public Quote markDeclined(UUID tenant, UUID id, @Nullable String reason, Actor actor) {
    return tenants.as(
        tenant,
        () -> {
          QuoteVersion version = outside(quotes.locked(id));
          refuseClosed(version);
          String why = reason == null ? "" : reason.strip();
          effects.ended(version, new DeclinedByCustomer(tenants.now(), why));
          timeline.add(id, "quote_declined", actor, Map.of("reason", why));
          return quotes.here(id);
        });
  }

  private void refuseClosed(QuoteVersion version) {
    if (Decisions.closed(version, tenants.now()) == Decision.Reason.EXPIRED) {
      throw new Conflict("The quote has expired. Extend its validity first.");
    }
  }

  /** The version that is with the customer or on its way. */
  private QuoteVersion outside(Quote quote) {
    if (quote.state() instanceof QuoteState.Sending) {
      return quote.current();
    }
    return versions
        .published(quote.id())
        .or(() -> Optional.of(quote.current()))
        .orElseThrow(() -> new NotFound("The quote's version"));
  }
}
