package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.jdbc.Sender;
import com.operanttechnologies.mail.mime.InlineImage;
import com.operanttechnologies.mail.mime.MailBody;
import com.operanttechnologies.mail.mime.MailDraft;
import com.operanttechnologies.mail.mime.MailThread;
import com.operanttechnologies.mail.mime.Mailbox;
import com.operanttechnologies.mail.mime.MailingList;
import com.operanttechnologies.mail.mime.UnsendableMail;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a mail's header around what it says. */
@Component
class MailDrafts {
  private final Addressees addressees;
  private final MailAttachments attachments;
  private final Links links;

  MailDrafts(Addressees addressees, MailAttachments attachments, Links links) {
    this.addressees = addressees;
    this.attachments = attachments;
    this.links = links;
  }

  /**
   * In the tenant's transaction.
   *
   * @param token the mail's reply token
   * @throws UnsendableMail naming the field that must not be sent
   */
  MailDraft draft(Message message, Letter letter, Sender sender, String token) {
    Addressees.Heading heading = addressees.of(message);
    return new MailDraft(
        sender.from(),
        heading.to(),
        heading.cc(),
        replyTo(message, sender, token),
        letter.subject(),
        body(letter),
        attachments.of(message),
        thread(message),
        Instant.now(),
        list(message, sender),
        !message.byHand());
  }

  /** Answers of customers find back to the mail; members' notices ask for none. */
  private static @Nullable Mailbox replyTo(Message message, Sender sender, String token) {
    String answers = message.about().member() == null ? sender.answersWith(token) : null;
    return answers == null ? null : new Mailbox(sender.from().name(), answers);
  }

  private static MailBody body(Letter letter) {
    List<InlineImage> images =
        letter.pictures().stream()
            .map(p -> new InlineImage(p.contentId(), p.png(), p.alt(), p.width(), p.height()))
            .toList();
    return new MailBody(letter.text(), letter.html().isBlank() ? null : letter.html(), images);
  }

  private static MailThread thread(Message message) {
    List<String> before = message.thread();
    return new MailThread(message.messageId(), before.isEmpty() ? null : before.getLast(), before);
  }

  private @Nullable MailingList list(Message message, Sender sender) {
    if (message.mailClass() != MailClass.FOLLOW_UP) {
      return null;
    }
    UUID contact =
        Objects.requireNonNullElseGet(
            message.about().contact(),
            () -> {
              throw new UnsendableMail("List-Unsubscribe", "needs a contact");
            });
    return new MailingList(
        "follow-ups." + sender.domain(), URI.create(links.unsubscribe(contact)), null);
  }
}
