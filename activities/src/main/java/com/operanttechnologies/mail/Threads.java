package com.operanttechnologies.mail;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox that members share: conversations by quote and contact. All methods run inside the
 * tenant's transaction; they throw {@code NotFound} without such a thread.
 */
public interface Threads {

  /** Newest first, after the given one. */
  List<ThreadEntry> list(ThreadFilter filter, @Nullable UUID after, int atMost);

  Optional<OpenedThread> open(UUID thread);

  /** The thread that a quote's newest incoming mail belongs to. */
  Optional<UUID> ofQuote(UUID quote);

  /** What people wrote by mail about a quote, oldest first. */
  List<Reply> replies(UUID quote);

  /** What waits for an answer, about any quote: the newest of them, oldest first. */
  List<Reply> openReplies(int atMost);

  /** How many open threads have something that nobody has read, of all members or unassigned. */
  int unread();

  void markRead(UUID thread);

  /** Gives it to a member of the organisation, or to nobody. */
  void assign(UUID thread, @Nullable UUID member);

  /** Out of sight until then, or until somebody writes. */
  void snooze(UUID thread, Instant until);

  /** Nothing is left to do, until somebody writes. */
  void finish(UUID thread);

  /** Open again: neither done nor snoozed. */
  void reopen(UUID thread);

  /**
   * Answers by hand: planned in the same thread, leaving after the seconds in which it can be taken
   * back; the id of the mail.
   */
  UUID answer(UUID thread, String text, Actor actor);

  /**
   * As above, for a member at a page.
   *
   * @param warned whether the member has read the thread's caution and wants to answer all the same
   * @throws InvalidInput at {@code anyway} if there is one and the member has not
   */
  UUID answer(UUID thread, String text, boolean warned, Actor actor);

  /** Takes an answer back; its text, or nothing if it has left. */
  Optional<String> takeBack(UUID thread, UUID message);

  /** A mail that came in as HTML for a sealed frame: what was sent, or its text. */
  Optional<String> html(UUID thread, UUID inbound);

  /** What a mail that came in says. */
  Optional<Said> said(UUID thread, UUID inbound);

  /**
   * What a person wrote by mail about a quote.
   *
   * @param version of the quote whose mail it answers, as far as that is known
   * @param writtenBy the contact's name if it came from the contact's address, else the address
   * @param text without what it quotes
   * @param answer what a member wrote back first; absent: nothing yet
   * @param done its thread was put away since
   */
  record Reply(
      UUID id,
      UUID thread,
      UUID quote,
      String number,
      @Nullable Integer version,
      @Nullable UUID contact,
      String writtenBy,
      @Nullable String subject,
      String text,
      Instant at,
      @Nullable Written answer,
      boolean done) {

    public boolean isOpen() {
      return answer == null && !done;
    }
  }

  /**
   * What a member wrote back, without what it quotes.
   *
   * @param leaving it can still be taken back
   */
  record Written(UUID mail, String text, Instant at, boolean leaving) {}

  /**
   * The words of a mail.
   *
   * @param html as it was sent; absent if there was none
   */
  record Said(String text, @Nullable String html) {}
}
