package com.operanttechnologies.contact;

import java.util.UUID;

/** What happened to a contact; published inside the deciding transaction. */
public sealed interface ContactHappened {

  UUID tenant();

  UUID contact();

  /** Lives in another time zone now: what is planned is due at other instants. */
  record ZoneMoved(UUID tenant, UUID contact) implements ContactHappened {}

  /**
   * Must not be urged any more.
   *
   * @param reason unsubscribed, bounced, complained or by_member
   */
  record Suppressed(UUID tenant, UUID contact, String reason) implements ContactHappened {}
}
