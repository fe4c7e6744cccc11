package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.OpenedThread;
import com.operanttechnologies.mail.OpenedThread.Mail;
import com.operanttechnologies.mail.OpenedThread.Received;
import com.operanttechnologies.mail.OpenedThread.Sent;
import com.operanttechnologies.mail.ThreadEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one contact, mostly about one quote.
 *
 * @param kind what its newest incoming mail is taken for, with the reason in a sentence
 * @param answerTo where an answer would go; only in a thread that was opened, as are its mails
 * @param caution to read before answering: unsubscribed, bounced or complained, if whom an answer
 *     goes to has, and since when; only in a thread that was opened
 */
record ThreadJson(
    UUID id,
    @Nullable UUID quote,
    @Nullable String quoteNumber,
    @Nullable UUID contact,
    @Nullable String contactName,
    @Nullable String contactEmail,
    @Nullable String subject,
    String snippet,
    String kind,
    String reason,
    boolean unread,
    boolean done,
    @Nullable Instant snoozedUntil,
    @Nullable UUID assignee,
    @Nullable String assigneeName,
    Instant lastAt,
    @Nullable String answerTo,
    @Nullable Caution caution,
    @Nullable List<MailJson> mails) {

  /** Why an answer may be unwelcome or may not arrive, and since when. */
  record Caution(String reason, Instant since) {

    static @Nullable Caution of(@Nullable Suppression suppression) {
      return suppression == null
          ? null
          : new Caution(suppression.reason().code(), suppression.at());
    }
  }

  static ThreadJson of(ThreadEntry entry) {
    return of(entry, null, null, null);
  }

  static ThreadJson of(OpenedThread thread) {
    return of(
        thread.entry(),
        thread.answerTo(),
        Caution.of(thread.caution()),
        thread.mails().stream().map(MailJson::of).toList());
  }

  private static ThreadJson of(
      ThreadEntry entry,
      @Nullable String answerTo,
      @Nullable Caution caution,
      @Nullable List<MailJson> mails) {
    return new ThreadJson(
        entry.id(),
        entry.quote(),
        entry.quoteNumber(),
        entry.contact(),
        entry.contactName(),
        entry.contactEmail(),
        entry.subject(),
        entry.snippet(),
        entry.kind().code(),
        entry.reason(),
        entry.unread(),
        entry.done(),
        entry.snoozedUntil(),
        entry.assignee(),
        entry.assigneeName(),
        entry.lastAt(),
        answerTo,
        caution,
        mails);
  }

  /**
   * One mail of it.
   *
   * @param direction in or out
   * @param kind of what came in: what it is taken for; of what went out: why it was written
   * @param state of what went out, as in the ledger
   * @param firstKind what it was taken for before a member corrected it
   * @param canGoOn the follow-ups that it stopped by mistake can go on
   */
  record MailJson(
      UUID id,
      String direction,
      Instant at,
      @Nullable String subject,
      String kind,
      @Nullable String reason,
      @Nullable String sender,
      @Nullable String recipient,
      @Nullable String state,
      @Nullable LocalDate returnsOn,
      @Nullable String firstKind,
      @Nullable Boolean canGoOn) {

    static MailJson of(Mail mail) {
      return switch (mail) {
        case Received in ->
            new MailJson(
                in.id(),
                "in",
                in.at(),
                in.subject(),
                in.kind().code(),
                in.reason(),
                in.sender(),
                null,
                null,
                in.returnsOn(),
                code(in.firstKind()),
                in.canGoOn());
        case Sent out ->
            new MailJson(
                out.id(),
                "out",
                out.at(),
                out.subject(),
                out.kind(),
                out.reason(),
                null,
                out.recipient(),
                out.state().code(),
                null,
                null,
                null);
      };
    }

    private static @Nullable String code(@Nullable InboundKind kind) {
      return kind == null ? null : kind.code();
    }
  }
}
