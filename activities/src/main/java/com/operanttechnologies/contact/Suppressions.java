package com.operanttechnologies.contact;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who must not be urged. Addresses are held as keyed hashes, so that a suppression outlives the
 * erasure of its contact. All methods run inside the tenant's transaction.
 */
public interface Suppressions {

  /**
   * The contact wants no follow-ups any more, and says so; everything pending stops. Safe to
   * repeat. Nobody else can take it back.
   */
  void unsubscribe(UUID contact);

  /** Suppresses the contact's address for the reason, beside other reasons; safe to repeat. */
  default void suppress(UUID contact, Suppression.Reason reason) {
    suppress(contact, reason, null);
  }

  /**
   * As above.
   *
   * @param inbound the mail that was taken for the reason, so that a mistake can be undone
   */
  void suppress(UUID contact, Suppression.Reason reason, @Nullable UUID inbound);

  /** Suppresses an address that may be no contact's; nothing pending is touched. */
  void suppressAddress(String email, Suppression.Reason reason, @Nullable UUID inbound);

  /**
   * Takes back what was read out of the mail by mistake; what the recipients did themselves stays,
   * and so does a complaint. True if something was taken back.
   */
  boolean liftMistake(UUID inbound);

  /** The contact's own unsubscription is over, by the contact's own wish. */
  void resubscribe(UUID contact);

  /** A member may take back only what a member has done. True if it was. */
  boolean lift(UUID contact);

  /** The strongest reason that stands. */
  Optional<Suppression> of(UUID contact);

  Optional<Suppression> ofAddress(String email);
}
