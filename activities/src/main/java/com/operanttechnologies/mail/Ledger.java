package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Every mail that is to leave, is leaving or has left. All methods run inside the caller's
 * transaction of the tenant.
 */
public interface Ledger {

  /**
   * Plans a mail with its Message-ID. Essential mail gets a process of its own; a follow-up is
   * delivered by the process of its enrollment.
   */
  UUID plan(NewMessage message);

  /**
   * Ends every planned, held or claimed follow-up about the quote; answers how many. One whose body
   * is on its way cannot be called back: the timeline names it.
   */
  int cancelFollowUps(UUID quote, String reason);

  /** As {@link #cancelFollowUps}, for every follow-up to the contact. */
  int cancelFollowUpsTo(UUID contact, String reason);

  /** Ends every planned, held or claimed mail of the enrollment; answers how many. */
  int cancelFollowUpsOf(UUID enrollment, String reason);

  /** Ends the planned, held or claimed mail; false if it was already leaving or over. */
  boolean cancel(UUID message, String reason);

  /** Moves a planned mail to another instant; false if it is not planned any more. */
  boolean move(UUID message, Instant dueAt);

  /** Moves a planned or held mail to now, and tells who delivers it; it keeps this instant. */
  void hasten(UUID message, String reason);

  /** Lets the planned or claimed mail wait for a person. */
  void hold(UUID message, String reason);

  /** Plans a held, rejected, unknown or unsent mail anew, with the same Message-ID. */
  void release(UUID message);

  /** Plans again what was cancelled of the enrollment for that reason alone; answers how many. */
  int revive(UUID enrollment, String reason);

  Optional<Message> find(UUID message);

  /** The quote's mails, oldest first. */
  List<Message> ofQuote(UUID quote);

  /** The enrollment's mails, oldest first. */
  List<Message> ofEnrollment(UUID enrollment);

  /** Each try to hand over one of the mails, by mail, oldest first. */
  Map<UUID, List<Attempt>> attempts(List<UUID> mails);

  /** What the mail says, if it has been written. */
  Optional<Letter> letter(UUID message);
}
