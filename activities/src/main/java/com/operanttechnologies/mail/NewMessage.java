package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be planned: one envelope recipient.
 *
 * @param kind quote, acceptance, follow_up, notice, invitation, reset
 * @param letter absent: written by the {@link LetterWriter} of its kind when it is due
 * @param thread Message-IDs of the mails before it in its thread, oldest first
 * @param byHand a person pressed Send just now
 */
public record NewMessage(
    String kind,
    MailClass mailClass,
    String recipient,
    @Nullable String recipientName,
    @Nullable Letter letter,
    About about,
    List<String> thread,
    Instant dueAt,
    boolean byHand) {

  public NewMessage {
    thread = List.copyOf(thread);
  }

  /** What the mail is about. */
  public record About(
      @Nullable UUID quote,
      @Nullable UUID version,
      @Nullable UUID enrollment,
      @Nullable UUID step,
      @Nullable UUID contact,
      @Nullable UUID member) {
    public static final About NOTHING = new About(null, null, null, null, null, null);
  }
}
