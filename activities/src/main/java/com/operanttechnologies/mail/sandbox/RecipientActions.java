package com.operanttechnologies.mail.sandbox;

import com.operanttechnologies.mail.mime.MailBody;
import com.operanttechnologies.mail.mime.MailDraft;
import com.operanttechnologies.mail.mime.MailThread;
import com.operanttechnologies.mail.mime.Mailbox;
import com.operanttechnologies.mail.mime.MimeComposer;
import com.operanttechnologies.mail.smtp.Envelope;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What the recipient of a sandbox mail can do with it, as real mails back to the sender. */
public final class RecipientActions {
  private final MimeComposer composer = new MimeComposer();
  private final InstantSource clock;

  public RecipientActions(InstantSource clock) {
    this.clock = clock;
  }

  /** Answers as a person would: to Reply-To, in the thread, with the original quoted below. */
  public RecipientMail reply(SandboxMail original, String text) {
    OriginalMail mail = OriginalMail.of(original.raw());
    String answerTo = mail.answerTo();
    String subject =
        mail.subject().regionMatches(true, 0, "Re:", 0, 3)
            ? mail.subject()
            : "Re: " + mail.subject();
    String quoted = "> " + mail.text().strip().replace("\n", "\n> ");
    String body =
        text.strip()
            + "\n\nOn "
            + mail.date()
            + ", "
            + mail.fromAddress()
            + " wrote:\n"
            + quoted
            + "\n";
    MailDraft draft =
        new MailDraft(
            new Mailbox(mail.recipientName(original.envelopeTo()), original.envelopeTo()),
            Mailbox.of(answerTo),
            List.of(),
            null,
            subject,
            MailBody.text(body),
            List.of(),
            new MailThread(newId(original), mail.messageId(), mail.referencesAndId()),
            clock.instant(),
            null,
            false);
    return new RecipientMail(
        new Envelope(original.envelopeTo(), answerTo), composer.compose(draft).bytes());
  }

  /**
   * A hard bounce of the recipient's mail server: 5.1.1, to the return path, from nobody (RFC
   * 3464).
   */
  public RecipientMail bounce(SandboxMail original) {
    OriginalMail mail = OriginalMail.of(original.raw());
    String returnPath =
        original.envelopeFrom().isEmpty() ? mail.answerTo() : original.envelopeFrom();
    byte[] raw = new Report(original, mail, clock.instant(), newId(original)).bounce(returnPath);
    return new RecipientMail(new Envelope("", returnPath), raw);
  }

  /**
   * A complaint of the recipient's mailbox provider: marked as spam (RFC 5965), to the return path.
   */
  public RecipientMail complaint(SandboxMail original) {
    OriginalMail mail = OriginalMail.of(original.raw());
    String returnPath =
        original.envelopeFrom().isEmpty() ? mail.answerTo() : original.envelopeFrom();
    byte[] raw = new Report(original, mail, clock.instant(), newId(original)).complaint(returnPath);
    return new RecipientMail(new Envelope("", returnPath), raw);
  }

  private static String newId(SandboxMail original) {
    String domain = original.envelopeTo().substring(original.envelopeTo().lastIndexOf('@') + 1);
    return "<" + UUID.randomUUID() + "@" + domain + ">";
  }
}
