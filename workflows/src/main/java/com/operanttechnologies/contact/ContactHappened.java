package com.operanttechnologies.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a contact; published inside the deciding transaction. */
public sealed interface ContactHappened {

  UUID tenant();

  UUID contact();

  /** Lives in another time zone now: what is planned is due at other instants. */
  record ZoneMoved(UUID tenant, UUID contact) implements ContactHappened {}

  /**
   * Is about to be reached at another address: who reads the old one is another person, perhaps.
   */
  record AddressMoved(UUID tenant, UUID contact) implements ContactHappened {}

  /**
   * Must not be urged any more.
   *
   * @param reason unsubscribed, bounced, complained or by_member
   */
  record Suppressed(UUID tenant, UUID contact, String reason) implements ContactHappened {}

  /** Wants nothing before that instant. */
  record PauseAsked(UUID tenant, UUID contact, Instant until) implements ContactHappened {}

  /** The pause that would have ended then is over at once. */
  record PauseEnded(UUID tenant, UUID contact, Instant until) implements ContactHappened {}

  /**
   * Wants nothing of one stream any more.
   *
   * @param stream absent: follow-ups about quotes
   */
  record StreamLeft(UUID tenant, UUID contact, @Nullable UUID stream) implements ContactHappened {}
}
