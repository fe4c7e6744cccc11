package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.DecisionEffects;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent.DeclinedByCustomer;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceCheck;
import com.operanttechnologies.quote.choice.ChoiceProblem;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.recipient.Recipients;
import com.operanttechnologies.quote.recipient.Round;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.quote.stepup.StepUp;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer's decisions behind a link: one transaction each, and exactly one can win. */
@Component
public class Decisions {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final Recipients recipients;
  private final Signing signing;
  private final StepUp stepUp;
  private final PageNonces nonces;
  private final DecisionEffects effects;
  private final Timeline timeline;

  Decisions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      Recipients recipients,
      Signing signing,
      StepUp stepUp,
      PageNonces nonces,
      DecisionEffects effects,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.recipients = recipients;
    this.signing = signing;
    this.stepUp = stepUp;
    this.nonces = nonces;
    this.effects = effects;
    this.timeline = timeline;
  }

  /** Accepts what the page showed: its hash, with what was chosen on it. */
  public Decision accept(Link link, AcceptanceForm form) {
    return tenants.as(link.tenant(), () -> acceptHere(link, form));
  }

  private Decision acceptHere(Link link, AcceptanceForm form) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    QuoteVersion version = offered(quote);
    Round round = recipients.round(quote, version);
    if (isRecorded(version, round, link, form.hash())) {
      return new Decision.Recorded(version);
    }
    Choice choice = form.choice().choice();
    boolean others = round.chosen().filter(chosen -> !isSame(version, chosen, choice)).isPresent();
    Form marks =
        new Form(form.hash(), form.nonce(), form.sender(), others, errors(version, form, choice));
    Decision refusal = refusal(link, quote, version, round, marks);
    if (refusal != null) {
      return refusal;
    }
    Choice pinned = choice.pinned(version.lines());
    Totals totals = QuotePricing.of(version, pinned).totals();
    return new Decision.Recorded(
        signing.sign(
            new Signing.Signed(quote, version, contact(link), round, form, pinned, totals)));
  }

  private static List<FieldError> errors(QuoteVersion version, AcceptanceForm form, Choice choice) {
    List<FieldError> errors = new ArrayList<>(form.errors());
    for (ChoiceProblem problem : ChoiceCheck.of(version.lines(), choice)) {
      errors.add(new FieldError(problem.field(), problem.sentence()));
    }
    return errors;
  }

  /** The same decision once more. */
  private static boolean isRecorded(
      QuoteVersion version, Round round, Link link, @Nullable String hash) {
    boolean decided =
        version.state() instanceof QuoteState.Accepted
            || version.state() instanceof QuoteState.Sent && round.hasSigned(contact(link));
    return decided && version.hash().equals(hash) && round.isSigner(contact(link));
  }

  private static boolean isSame(QuoteVersion version, Choice one, Choice other) {
    return one.pinned(version.lines()).equals(other.pinned(version.lines()));
  }

  private static UUID contact(Link link) {
    return Objects.requireNonNull(link.contactId());
  }

  /** Declines what the page showed. */
  public Decision decline(Link link, DeclineForm declining) {
    Form form =
        new Form(
            declining.hash(), declining.nonce(), declining.sender(), false, declining.errors());
    return tenants.as(link.tenant(), () -> declineHere(link, form, declining.why()));
  }

  private Decision declineHere(Link link, Form form, String why) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    QuoteVersion version = offered(quote);
    Round round = recipients.round(quote, version);
    Decision refusal = refusal(link, quote, version, round, form);
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

  /** What every decision brings along; otherOptions: than the first signature has chosen. */
  private record Form(
      @Nullable String hash,
      @Nullable String nonce,
      Sender sender,
      boolean otherOptions,
      List<FieldError> errors) {}

  /*
   * The order matters: what cannot be decided any more is said before what is wrong with the form,
   * and a code is mailed only for a form that is right in all else.
   */
  private @Nullable Decision refusal(
      Link link, Quote quote, QuoteVersion version, Round round, Form form) {
    Reason closed = closed(version, tenants.now());
    Reason reason = closed == null ? notYet(round, contact(link), form) : closed;
    if (reason != null) {
      return new Decision.Refused(reason, version);
    }
    if (!version.hash().equals(form.hash())) {
      return new Decision.ContentChanged(version.hash(), changes(quote, version, form.hash()));
    }
    if (!form.errors().isEmpty()) {
      return new Decision.Incomplete(form.errors());
    }
    String nonce = form.nonce();
    if (nonce == null || !nonces.spend(nonce, link.id(), version.hash())) {
      return new Decision.Refused(Reason.STALE_PAGE, version);
    }
    return stepUp
        .missing(link, quote, version, round.recipient(contact(link)).orElseThrow(), form.sender())
        .map(Decision.CodeNeeded::new)
        .orElse(null);
  }

  private static @Nullable Reason notYet(Round round, UUID contact, Form form) {
    if (!round.isSigner(contact)) {
      return Reason.NOT_A_SIGNER;
    }
    if (!round.isTurnOf(contact)) {
      return Reason.NOT_YOUR_TURN;
    }
    return form.otherOptions() ? Reason.OTHER_OPTIONS : null;
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
