package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.DecisionEffects;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DeclinedByCustomer;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer's decisions behind a link: one transaction each, and exactly one can win. */
@Component
public class Decisions {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2000;

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final AcceptanceTable acceptances;
  private final PageNonces nonces;
  private final DecisionEffects effects;
  private final Timeline timeline;

  Decisions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      AcceptanceTable acceptances,
      PageNonces nonces,
      DecisionEffects effects,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.acceptances = acceptances;
    this.nonces = nonces;
    this.effects = effects;
    this.timeline = timeline;
  }

  /** Accepts what the page showed: its hash, with the options chosen on it. */
  public Decision accept(Link link, AcceptanceForm form) {
    return tenants.as(link.tenant(), () -> acceptHere(link, form));
  }

  private Decision acceptHere(Link link, AcceptanceForm form) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    QuoteVersion version = offered(quote);
    if (version.state() instanceof QuoteState.Accepted && version.hash().equals(form.hash())) {
      return new Decision.Recorded(version);
    }
    Decision refusal = refusal(link, quote, version, form.hash(), form.nonce(), incomplete(form));
    if (refusal != null) {
      return refusal;
    }
    Totals totals;
    try {
      totals = QuotePricing.of(version, Set.copyOf(form.options())).totals();
    } catch (InvalidInput e) {
      return new Decision.Incomplete(
          List.of(new FieldError("option", "This option is not offered.")));
    }
    ConsentText consent = ConsentText.of(quote.number(), version, form.locale());
    acceptances.insert(acceptance(version, form, totals, consent));
    QuoteVersion accepted = effects.accepted(quote, version, new AcceptedByCustomer(tenants.now()));
    timeline.add(
        quote.id(),
        "quote_accepted",
        Actor.CUSTOMER,
        Map.of("name", form.name() == null ? "" : form.name()));
    return new Decision.Recorded(accepted);
  }

  private static Acceptance acceptance(
      QuoteVersion version, AcceptanceForm form, Totals totals, ConsentText consent) {
    return new Acceptance(
        version.id(),
        "link",
        Objects.requireNonNull(form.name()).strip(),
        consent.text(),
        consent.sha256(),
        version.hash(),
        version.documentSha256() == null ? "" : version.documentSha256(),
        form.options(),
        totals,
        form.ip(),
        form.userAgent(),
        null,
        null,
        Instant.EPOCH);
  }

  private static List<FieldError> incomplete(AcceptanceForm form) {
    List<FieldError> errors = new ArrayList<>();
    String name = form.name();
    if (name == null || name.isBlank()) {
      errors.add(new FieldError("name", "Type your name to sign."));
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      errors.add(
          new FieldError(
              "name", "Type a name of at most " + LONGEST_NAME + " characters in one line."));
    }
    if (!form.consent()) {
      errors.add(new FieldError("consent", "Tick the box to agree."));
    }
    return errors;
  }

  /** Declines what the page showed, with a reason that may be empty. */
  public Decision decline(
      Link link, @Nullable String hash, @Nullable String nonce, @Nullable String reason) {
    return tenants.as(link.tenant(), () -> declineHere(link, hash, nonce, reason));
  }

  private Decision declineHere(
      Link link, @Nullable String hash, @Nullable String nonce, @Nullable String reason) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    QuoteVersion version = offered(quote);
    String why = reason == null ? "" : reason.strip();
    List<FieldError> errors =
        why.length() > LONGEST_REASON
            ? List.of(new FieldError("reason", "At most " + LONGEST_REASON + " characters."))
            : List.of();
    Decision refusal = refusal(link, quote, version, hash, nonce, errors);
    if (refusal != null) {
      return refusal;
    }
    QuoteVersion declined = effects.ended(version, new DeclinedByCustomer(tenants.now(), why));
    timeline.add(quote.id(), "quote_declined", Actor.CUSTOMER, Map.of("reason", why));
    return new Decision.Recorded(declined);
  }

  private QuoteVersion offered(Quote quote) {
    return versions.published(quote.id()).orElse(quote.current());
  }

  /* The order matters: what cannot be decided any more is said before what is wrong with the form. */
  private @Nullable Decision refusal(
      Link link,
      Quote quote,
      QuoteVersion version,
      @Nullable String hash,
      @Nullable String nonce,
      List<FieldError> errors) {
    Reason closed = closed(version, tenants.now());
    if (closed != null) {
      return new Decision.Refused(closed, version);
    }
    if (!version.hash().equals(hash)) {
      return new Decision.ContentChanged(version.hash(), changes(quote, version, hash));
    }
    if (!errors.isEmpty()) {
      return new Decision.Incomplete(errors);
    }
    boolean spent = nonce != null && nonces.spend(nonce, link.id(), version.hash());
    return spent ? null : new Decision.Refused(Reason.STALE_PAGE, version);
  }

  /** Why the version cannot be decided on now; null while it can. */
  public static @Nullable Reason closed(QuoteVersion version, Instant now) {
    Instant expiresAt = version.expiresAt();
    return switch (version.state()) {
      case QuoteState.Sent _ -> expiresAt == null || expiresAt.isAfter(now) ? null : Reason.EXPIRED;
      case QuoteState.Accepted _ -> Reason.ACCEPTED;
      case QuoteState.Declined _ -> Reason.DECLINED;
      case QuoteState.Expired _ -> Reason.EXPIRED;
      case QuoteState.Withdrawn _ -> Reason.WITHDRAWN;
      case QuoteState.Superseded _ -> Reason.SUPERSEDED;
      case QuoteState.Draft _,
          QuoteState.InReview _,
          QuoteState.Approved _,
          QuoteState.Sending _,
          QuoteState.Discarded _ ->
          Reason.NOT_OFFERED;
    };
  }

  private List<ContentChange> changes(Quote quote, QuoteVersion now, @Nullable String seen) {
    return versions.all(quote.id()).stream()
        .filter(version -> version.hash().equals(seen))
        .findFirst()
        .map(old ->
            ContentDifference.between(old.content(quote.number()), now.content(quote.number())))
        .orElse(List.of());
  }
}
