package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails of which nobody knows whether they left, as they wait for evidence or for a person. */
public interface UnknownMails {

  /**
   * One of them, with what is known.
   *
   * @param since the body was being handed over then
   * @param lookedAt the folder of sent mail or the provider was last asked then
   * @param lookResult what was found there, in words
   */
  record Entry(
      Message message,
      @Nullable String quoteNumber,
      @Nullable String mailbox,
      @Nullable Instant since,
      @Nullable Instant lookedAt,
      @Nullable String lookResult) {}

  /**
   * In the order in which they were planned; in the tenant's transaction.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Entry> list(@Nullable UUID after, int most);

  /** How many there are; in the tenant's transaction. */
  int count();

  /**
   * A person says that it arrived; in the tenant's transaction.
   *
   * @throws com.operanttechnologies.problem.Conflict if its fate is known by now
   */
  void arrived(UUID message, Actor by);

  /**
   * Plans it anew with the same Message-ID, so that a receiver who has it can tell; in the tenant's
   * transaction.
   *
   * @return why not: a rule stops it, or its fate is known by now; empty when it is on its way
   */
  Optional<Refusal> sendAgain(UUID message, Actor by);

  /**
   * Looks for evidence about the tenant's, at most a hundred a call, those that waited longest for
   * it first; runs its own transactions, answers how many.
   */
  int look(UUID tenant);
}
