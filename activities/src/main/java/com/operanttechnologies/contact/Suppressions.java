package com.operanttechnologies.contact;

import java.util.Optional;
import java.util.UUID;

/**
 * Who must not be urged. Addresses are held as keyed hashes, so that a suppression outlives the
 * erasure of its contact. All methods run inside the tenant's transaction.
 */
public interface Suppressions {

  /** The contact wants no follow-ups any more; everything pending stops. Safe to repeat. */
  default void unsubscribe(UUID contact) {
    suppress(contact, Suppression.Reason.UNSUBSCRIBED);
  }

  /** Suppresses the contact's address for the reason; the first reason stays. */
  void suppress(UUID contact, Suppression.Reason reason);

  /** A member may take back only what a member has done. True if it was. */
  boolean lift(UUID contact);

  Optional<Suppression> of(UUID contact);

  Optional<Suppression> ofAddress(String email);
}
