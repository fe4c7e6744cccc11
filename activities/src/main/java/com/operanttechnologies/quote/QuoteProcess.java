package com.operanttechnologies.quote;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.TemporalSettings;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.quote.QuoteEvent.ValidityEnded;
import com.operanttechnologies.quote.QuoteStage.Next;
import com.operanttechnologies.quote.approval.Escalations;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.quote.sealing.Sealings;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the quote's process reads and writes: the next stage follows from the rows alone. */
@Component
class QuoteProcess implements QuoteRows, ProcessActivities {
  private static final Duration MAIL_TAKES_AT_MOST = Duration.ofHours(1);

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final Sealings sealings;
  private final QuoteMails mails;
  private final ProvisioningRequests provisioning;
  private final DecisionEffects effects;
  private final Escalations escalations;
  private final DueRows due;
  private final Epochs epochs;
  private final Timeline timeline;
  private final Duration horizon;

  QuoteProcess(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      Sealings sealings,
      QuoteMails mails,
      ProvisioningRequests provisioning,
      DecisionEffects effects,
      Escalations escalations,
      DueRows due,
      Epochs epochs,
      Timeline timeline,
      OperantProperties properties) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.sealings = sealings;
    this.mails = mails;
    this.provisioning = provisioning;
    this.effects = effects;
    this.escalations = escalations;
    this.due = due;
    this.epochs = epochs;
    this.timeline = timeline;
    boolean embedded = properties.temporal().mode() == TemporalSettings.Mode.EMBEDDED;
    this.horizon = embedded ? Duration.ofDays(1) : Duration.ofDays(36_500);
  }

  @Override
  public QuoteStage stage(String tenant, String quote) {
    return tenants.as(UUID.fromString(tenant), () -> stageHere(UUID.fromString(quote)));
  }

  private QuoteStage stageHere(UUID id) {
    Quote quote = quotes.locked(id);
    QuoteVersion current = quote.current();
    if (current.state() instanceof QuoteState.Sending(Instant sendAfter, _)) {
      return sending(quote, sendAfter);
    }
    Optional<QuoteVersion> offered = versions.published(id);
    QuoteStage stage = offered.map(this::published).orElseGet(() -> end(id));
    return escalations
        .next(quote)
        .filter(at -> comesFirst(at, stage, offered))
        .map(at -> escalation(id, at))
        .orElse(stage);
  }

  /* An older version may be with the customer, and may end, while the newer one is in review. */
  private static boolean comesFirst(Instant at, QuoteStage stage, Optional<QuoteVersion> offered) {
    boolean rests = stage.next() == Next.WAIT || stage.next() == Next.END;
    return rests
        && offered
            .filter(version -> version.state().awaitsDecision())
            .map(QuoteVersion::expiresAt)
            .filter(end -> end.isBefore(at))
            .isEmpty();
  }

  private QuoteStage escalation(UUID quote, Instant at) {
    return at.isAfter(tenants.now()) ? waitUntil(quote, at) : QuoteStage.of(Next.ESCALATE);
  }

  private QuoteStage sending(Quote quote, Instant sendAfter) {
    Instant now = tenants.now();
    if (quote.current().document() == null) {
      return QuoteStage.of(Next.PREPARE_DOCUMENT);
    }
    if (sendAfter.isAfter(now)) {
      return waitUntil(quote.id(), sendAfter);
    }
    return mails.planned(quote)
        ? waitUntil(quote.id(), now.plus(MAIL_TAKES_AT_MOST))
        : QuoteStage.of(Next.HAND_TO_MAIL);
  }

  private QuoteStage published(QuoteVersion version) {
    return switch (version.state()) {
      case QuoteState.Sent _ -> untilExpiry(version, version.expiresAt());
      case QuoteState.Accepted _ -> acceptedStage(version);
      case QuoteState.Draft _,
          QuoteState.InReview _,
          QuoteState.Approved _,
          QuoteState.Sending _,
          QuoteState.Declined _,
          QuoteState.Expired _,
          QuoteState.Withdrawn _,
          QuoteState.Superseded _,
          QuoteState.Discarded _ ->
          end(version.quote());
    };
  }

  private QuoteStage untilExpiry(QuoteVersion version, @Nullable Instant expiresAt) {
    if (expiresAt == null || !expiresAt.isAfter(tenants.now())) {
      return QuoteStage.of(Next.RECORD_EXPIRY);
    }
    return waitUntil(version.quote(), expiresAt);
  }

  private QuoteStage acceptedStage(QuoteVersion version) {
    Sealings.Waiting seal = sealings.of(version.id()).orElse(null);
    boolean sealed = documents.exists(version.id(), "accepted");
    if (!sealed && (seal == null || isDue(seal.nextAt()))) {
      return QuoteStage.of(Next.SEAL_AND_DISTRIBUTE);
    }
    if (!provisioning.isProvisioned(version)) {
      return QuoteStage.of(Next.PROVISION);
    }
    Instant again = seal == null ? null : seal.nextAt();
    return sealed || again == null ? end(version.quote()) : waitUntil(version.quote(), again);
  }

  private boolean isDue(@Nullable Instant at) {
    return at != null && !at.isAfter(tenants.now());
  }

  /* Beyond the horizon the run ends; the due row starts it again. */
  private QuoteStage waitUntil(UUID quote, Instant at) {
    due.awaited(ProcessKind.QUOTE, quote, at, epochs.current());
    boolean near = at.isBefore(tenants.now().plus(horizon));
    return near ? QuoteStage.waitUntil(at) : QuoteStage.of(Next.END);
  }

  private QuoteStage end(UUID quote) {
    due.clear(ProcessKind.QUOTE, quote);
    return QuoteStage.of(Next.END);
  }

  @Override
  public void handToMail(String tenant, String quote) {
    tenants.run(
        UUID.fromString(tenant),
        () -> {
          Quote locked = quotes.locked(UUID.fromString(quote));
          if (locked.state() instanceof QuoteState.Sending && !mails.planned(locked)) {
            mails.plan(locked);
          }
        });
  }

  @Override
  public void escalate(String tenant, String quote) {
    tenants.run(
        UUID.fromString(tenant), () -> escalations.escalate(quotes.locked(UUID.fromString(quote))));
  }

  @Override
  public void recordExpiry(String tenant, String quote) {
    tenants.run(UUID.fromString(tenant), () -> expireHere(UUID.fromString(quote)));
  }

  private void expireHere(UUID id) {
    quotes.locked(id);
    versions
        .published(id)
        .filter(version -> Decisions.closed(version, tenants.now()) == Decision.Reason.EXPIRED)
        .filter(version -> version.state() instanceof QuoteState.Sent)
        .ifPresent(version -> {
          effects.ended(version, new ValidityEnded(tenants.now()));
          timeline.add(id, "quote_expired", Actor.PRODUCT);
        });
  }

  @Override
  public void startProvisioning(String tenant, String quote) {
    tenants.run(
        UUID.fromString(tenant),
        () -> {
          Quote locked = quotes.locked(UUID.fromString(quote));
          versions
              .published(locked.id())
              .filter(version -> version.state() instanceof QuoteState.Accepted)
              .ifPresent(provisioning::provision);
        });
  }
}
