package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.quote.recipient.Recipients;
import com.operanttechnologies.quote.recipient.Role;
import com.operanttechnologies.quote.recipient.SignatureTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An approver's word to the signers and the seller; it decides nothing by itself. */
@Component
public class Recommending {
  private static final int LONGEST = 2000;

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final Recipients recipients;
  private final SignatureTable signatures;
  private final PageNonces nonces;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Recommending(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      Recipients recipients,
      SignatureTable signatures,
      PageNonces nonces,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.recipients = recipients;
    this.signatures = signatures;
    this.nonces = nonces;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * What an approver sends.
   *
   * @param approves absent: neither was chosen
   */
  public record Advice(
      @Nullable String hash,
      @Nullable String nonce,
      @Nullable Boolean approves,
      @Nullable String remark) {
    String words() {
      return remark == null ? "" : remark.strip();
    }
  }

  /** Records what the approver says of the version in view; said again, it takes its place. */
  public Decision recommend(Link link, Advice advice) {
    return tenants.as(link.tenant(), () -> recommendHere(link, advice));
  }

  private Decision recommendHere(Link link, Advice advice) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    QuoteVersion version = versions.published(quote.id()).orElse(quote.current());
    UUID contact = Objects.requireNonNull(link.contactId());
    Optional<Recipient> approver =
        recipients.of(quote, version).stream()
            .filter(each -> each.contact().equals(contact) && each.role() == Role.APPROVER)
            .findFirst();
    Reason closed =
        approver.isEmpty() ? Reason.NOT_AN_APPROVER : Decisions.closed(version, tenants.now());
    if (closed != null || approver.isEmpty()) {
      return new Decision.Refused(Objects.requireNonNull(closed), version);
    }
    if (!version.hash().equals(advice.hash())) {
      return new Decision.ContentChanged(version.hash(), List.of());
    }
    List<FieldError> errors = wrong(advice);
    if (!errors.isEmpty()) {
      return new Decision.Incomplete(errors);
    }
    String nonce = advice.nonce();
    if (nonce == null || !nonces.spend(nonce, link.id(), version.hash())) {
      return new Decision.Refused(Reason.STALE_PAGE, version);
    }
    record(link, version, approver.get(), advice);
    return new Decision.Recorded(version);
  }

  private static List<FieldError> wrong(Advice advice) {
    List<FieldError> errors = new ArrayList<>();
    if (advice.approves() == null) {
      errors.add(new FieldError("advice", "Say whether you recommend it."));
    }
    if (advice.words().length() > LONGEST) {
      errors.add(new FieldError("remark", "At most " + LONGEST + " characters."));
    }
    return errors;
  }

  private void record(Link link, QuoteVersion version, Recipient approver, Advice advice) {
    boolean approves = Boolean.TRUE.equals(advice.approves());
    signatures.recommend(version.id(), approver.contact(), approves, advice.words());
    timeline.add(
        version.quote(),
        approves ? "quote_recommended" : "quote_objected_to",
        Actor.CUSTOMER,
        Map.of("name", approver.name()));
    events.publishEvent(
        new QuoteHappened.Recommended(
            link.tenant(),
            version.quote(),
            version.id(),
            approver.name(),
            approves,
            advice.words()));
  }
}
