package com.operanttechnologies.quote;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only place where a version's state is written: the state, what other features do about it and
 * what the process is told commit together.
 */
@Component
public class Transitions {
  private final Tenants tenants;
  private final VersionTable versions;
  private final Outbox outbox;
  private final DueRows due;
  private final ApplicationEventPublisher events;

  Transitions(
      Tenants tenants,
      VersionTable versions,
      Outbox outbox,
      DueRows due,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.versions = versions;
    this.outbox = outbox;
    this.due = due;
    this.events = events;
  }

  /**
   * Moves the version on; the quote is locked by the caller.
   *
   * @throws IllegalTransition if the event cannot happen in its state
   */
  public QuoteVersion apply(QuoteVersion version, QuoteEvent event) {
    QuoteState next = version.state().on(event);
    versions.setState(version.id(), next);
    return version.in(next, tenants.now());
  }

  /** The quote's process must act now. */
  public void wake(QuoteVersion version) {
    due.set(ProcessKind.QUOTE, version.quote(), tenants.now());
    outbox.changed(ProcessKind.QUOTE, version.quote());
  }

  /** The quote's process must act at the instant, and read its row now. */
  void wakeAt(QuoteVersion version, Instant at) {
    due.set(ProcessKind.QUOTE, version.quote(), at);
    outbox.changed(ProcessKind.QUOTE, version.quote());
  }

  /** Nothing is left for the quote's process but the end of an older version still offered. */
  public void rest(QuoteVersion version) {
    Instant expiresAt =
        versions
            .published(version.quote())
            .filter(offered -> offered.state().awaitsDecision())
            .map(QuoteVersion::expiresAt)
            .orElse(null);
    if (expiresAt != null) {
      wakeAt(version, expiresAt);
      return;
    }
    due.clear(ProcessKind.QUOTE, version.quote());
    outbox.ended(ProcessKind.QUOTE, version.quote());
  }

  /** Nothing may urge any more: whoever follows up hears it in this transaction. */
  void ended(QuoteVersion version) {
    events.publishEvent(
        new QuoteHappened.Ended(
            tenants.current(), version.quote(), version.id(), version.state().code()));
  }

  public void happened(QuoteHappened event) {
    events.publishEvent(event);
  }
}
