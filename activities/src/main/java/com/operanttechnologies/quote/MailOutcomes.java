package com.operanttechnologies.quote;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.QuoteEvent.MailedToCustomer;
import com.operanttechnologies.quote.QuoteEvent.RefusedByRelay;
import com.operanttechnologies.quote.QuoteEvent.RevisedBySeller;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the outcome of the quote's mail means for the quote, in the transaction that records it. */
@Component
class MailOutcomes {
  static final String QUOTE_MAIL = "quote";

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final Transitions transitions;
  private final Organisations organisations;
  private final Timeline timeline;
  private final Duration dayLength;

  MailOutcomes(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      Transitions transitions,
      Organisations organisations,
      Timeline timeline,
      OperantProperties properties) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.transitions = transitions;
    this.organisations = organisations;
    this.timeline = timeline;
    this.dayLength = properties.sandbox().dayLength();
  }

  @EventListener
  void accepted(MailEvent.Accepted event) {
    sent(event.about(), Map.of());
  }

  /** Unknown counts as sent: if it did arrive, its link must work; the seller is told to look. */
  @EventListener
  void failed(MailEvent.Failed event) {
    if (event.state() == MessageState.UNKNOWN) {
      sent(event.about(), Map.of("unknown", true));
    } else {
      refused(event);
    }
  }

  private void sent(MailEvent.About about, Map<String, ?> detail) {
    UUID id = about.quote();
    if (!QUOTE_MAIL.equals(about.kind()) || id == null) {
      return;
    }
    Quote quote = quotes.locked(id);
    QuoteVersion version = quote.current();
    if (version.id().equals(about.version()) && version.state() instanceof QuoteState.Sending) {
      supersede(quote, version);
      publish(quote, version, detail);
    }
  }

  /** The newer version takes the place of the one before it. */
  private void supersede(Quote quote, QuoteVersion newer) {
    versions
        .published(quote.id())
        .filter(old -> !old.id().equals(newer.id()) && old.state().isRevisable())
        .ifPresent(old -> transitions.apply(old, new RevisedBySeller(tenants.now())));
  }

  private void publish(Quote quote, QuoteVersion version, Map<String, ?> detail) {
    Instant now = tenants.now();
    QuoteVersion sent = transitions.apply(version, new MailedToCustomer(now));
    Instant expiresAt =
        Validity.endsAt(sent.validUntil(), organisations.current().zone(), dayLength, now);
    versions.setExpiry(sent.id(), expiresAt);
    transitions.wakeAt(sent, expiresAt);
    timeline.add(quote.id(), "quote_sent", Actor.PRODUCT, detail);
    transitions.happened(
        new QuoteHappened.Sent(
            tenants.current(),
            quote.id(),
            sent.id(),
            quote.contact(),
            quote.sequence(),
            quote.followUp(),
            now,
            expiresAt));
  }

  private void refused(MailEvent.Failed event) {
    UUID id = event.about().quote();
    if (!QUOTE_MAIL.equals(event.about().kind()) || id == null) {
      return;
    }
    Quote quote = quotes.locked(id);
    QuoteVersion version = quote.current();
    if (version.id().equals(event.about().version())
        && version.state() instanceof QuoteState.Sending) {
      documents.forget(version.id());
      transitions.rest(transitions.apply(version, new RefusedByRelay()));
      timeline.add(id, "quote_mail_refused", Actor.PRODUCT, Map.of("reason", event.reason()));
    }
  }
}
