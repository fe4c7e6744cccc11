package com.operanttechnologies.quote;

import com.operanttechnologies.billing.Provisionings;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteEvent.AcceptanceUndone;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteLetters;
import com.operanttechnologies.quote.letter.SellerAddress;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes an acceptance within the organisation's grace time: the version is withdrawn, billing
 * takes back what it has made, and both sides are told, in one transaction.
 */
@Component
public class AcceptanceUndo {
  private static final int LONGEST_REASON = 1000;

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DecisionEffects effects;
  private final Provisionings provisionings;
  private final Ledger ledger;
  private final QuoteLetters letters;
  private final SellerAddress sellers;
  private final PublicAddress address;
  private final Timeline timeline;

  AcceptanceUndo(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DecisionEffects effects,
      Provisionings provisionings,
      Ledger ledger,
      QuoteLetters letters,
      SellerAddress sellers,
      PublicAddress address,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.effects = effects;
    this.provisionings = provisionings;
    this.ledger = ledger;
    this.letters = letters;
    this.sellers = sellers;
    this.address = address;
    this.timeline = timeline;
  }

  /** Until when the quote's acceptance can be undone; empty if it cannot. */
  public Optional<Instant> until(UUID tenant, UUID quote) {
    return tenants.as(
        tenant,
        () ->
            versions.published(quote).flatMap(this::end).filter(end -> end.isAfter(tenants.now())));
  }

  private Optional<Instant> end(QuoteVersion version) {
    int days = provisionings.daysToUndo();
    return version.state() instanceof QuoteState.Accepted(Instant at) && days > 0
        ? Optional.of(at.plus(Duration.ofDays(days)))
        : Optional.empty();
  }

  /**
   * Undoes the acceptance.
   *
   * @param reason both sides read it
   * @throws InvalidInput without a reason
   * @throws IllegalTransition if the quote is not accepted
   * @throws Conflict if the grace time is over, or there is none
   */
  public Quote undo(UUID tenant, UUID id, @Nullable String reason, Actor actor) {
    String why = checked(reason);
    return tenants.as(tenant, () -> undoHere(id, why, actor));
  }

  private static String checked(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("reason", "Say why: the customer gets it by mail.");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInput("reason", "Say it in 1000 characters at most.");
    }
    return reason.strip();
  }

  private Quote undoHere(UUID id, String reason, Actor actor) {
    Quote quote = quotes.locked(id);
    QuoteVersion version = versions.published(id).orElse(quote.current());
    AcceptanceUndone event = new AcceptanceUndone(tenants.now());
    version.state().on(event);
    refuseLate(version);
    effects.ended(version, event);
    provisionings.takeBack(version.id());
    cancelCopies(version);
    timeline.add(id, "acceptance_undone", actor, Map.of("reason", reason));
    tell(quote.with(version), reason);
    return quotes.here(id);
  }

  private void refuseLate(QuoteVersion version) {
    Instant end =
        end(version)
            .orElseThrow(() ->
                new Conflict(
                    "Undoing acceptances is switched off. An admin can allow it in Settings,"
                        + " Billing."));
    if (!end.isAfter(tenants.now())) {
      throw new Conflict("The time in which this acceptance could be undone is over.");
    }
  }

  private void cancelCopies(QuoteVersion version) {
    ledger.ofQuote(version.quote()).stream()
        .filter(message -> "acceptance".equals(message.kind()))
        .filter(message -> version.id().equals(message.about().version()))
        .forEach(message -> ledger.cancel(message.id(), "The acceptance was undone"));
  }

  private void tell(Quote quote, String reason) {
    QuoteVersion version = quote.current();
    About about = new About(quote.id(), version.id(), null, null, quote.contact(), null);
    Letter toCustomer = letters.undoneForCustomer(quote, reason);
    plan(version.customer().email(), version.customer().name(), about, toCustomer);
    String page = address.of("/quotes/" + quote.id());
    sellers
        .of(quote)
        .ifPresent(seller ->
            plan(
                seller.email(),
                seller.name(),
                about,
                letters.undoneForSeller(quote, reason, page)));
  }

  private void plan(String recipient, String name, About about, Letter letter) {
    ledger.plan(
        new NewMessage(
            "acceptance_undone",
            MailClass.ESSENTIAL,
            recipient,
            name,
            letter,
            about,
            List.of(),
            tenants.now(),
            false));
  }
}
