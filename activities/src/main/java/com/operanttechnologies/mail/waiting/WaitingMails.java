package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that wait for a person, one by one. All methods run in the tenant's transaction. */
public interface WaitingMails {

  /**
   * One of them, with what it is about and what is known.
   *
   * @param sequence its name
   * @param mailbox the address that it was to leave from
   * @param since the body was being handed over then
   * @param lookedAt the folder of sent mail or the provider was last asked then
   * @param lookResult what was found there, in words
   */
  record Entry(
      Message message,
      @Nullable String quoteNumber,
      @Nullable String sequence,
      @Nullable String mailbox,
      @Nullable Instant since,
      @Nullable Instant lookedAt,
      @Nullable String lookResult) {}

  /** What becomes of them; each kind knows two. */
  enum Verdict {
    /** Planned anew, with the same Message-ID. */
    SEND,
    /** Of held mails: they do not leave, and their sequences go on. */
    DROP,
    /** Of mails of unknown fate: they count as accepted. */
    ARRIVED,
    /** Of failed mails: they keep their outcome, and nobody is asked about them any more. */
    LEAVE
  }

  /**
   * In the order in which they were planned.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Entry> list(WaitingKind kind, @Nullable UUID after, int most);

  int count(WaitingKind kind);

  /**
   * Decides about one of them.
   *
   * @return why not: it would only wait again, a rule stops it, or it was decided meanwhile; empty
   *     when it is done
   */
  Optional<Refusal> decide(WaitingKind kind, UUID mail, Verdict verdict, Actor by);
}
