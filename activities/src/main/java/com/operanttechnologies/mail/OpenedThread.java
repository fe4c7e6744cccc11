package com.operanttechnologies.mail;

import com.operanttechnologies.contact.Suppression;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with its mails in both directions, oldest first.
 *
 * @param answerTo where an answer would go; absent where nobody could be answered
 * @param subject what an answer would be called
 * @param caution what a member should know before writing to them: that they complained, wanted no
 *     more mails, or that mails come back
 */
public record OpenedThread(
    ThreadEntry entry,
    List<Mail> mails,
    @Nullable String answerTo,
    String subject,
    @Nullable Suppression caution) {

  public OpenedThread {
    mails = List.copyOf(mails);
  }

  /** One mail of the conversation. */
  public sealed interface Mail {
    UUID id();

    Instant at();

    @Nullable String subject();
  }

  /**
   * A mail that came in.
   *
   * @param reason why it is taken for its kind, in a sentence
   * @param returnsOn the day that an out-of-office answer names
   * @param firstKind what it was taken for before a member corrected it
   * @param lines about how many its text fills
   * @param canGoOn its effect was a mistake by now, and the follow-ups that it stopped can go on
   */
  public record Received(
      UUID id,
      Instant at,
      @Nullable String sender,
      @Nullable String subject,
      InboundKind kind,
      String reason,
      @Nullable LocalDate returnsOn,
      @Nullable InboundKind firstKind,
      @Nullable String correctedBy,
      int lines,
      boolean canGoOn)
      implements Mail {}

  /** A mail of ours; {@code byHand} when a member wrote it. */
  public record Sent(
      UUID id,
      Instant at,
      @Nullable String subject,
      String kind,
      MessageState state,
      @Nullable String reason,
      String recipient,
      boolean byHand)
      implements Mail {}
}
