package com.operanttechnologies.mail.mime;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Makes the bytes of a mail: {@code mixed(related(alternative(text, html), images), attachments)}.
 *
 * <p>The same draft always gives the same bytes. Safe for use by many threads.
 */
public final class MimeComposer {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  static {
    // else every part of every mail searches the whole class path for it
    String provider = StreamProvider.class.getName();
    if (System.getProperty(provider) == null) {
      System.setProperty(provider, MailStreamProvider.class.getName());
    }
  }

  /** Composes the draft. */
  public MimeMail compose(MailDraft draft) {
    try {
      OwnIdMessage message = new OwnIdMessage();
      address(message, draft);
      thread(message, draft.thread());
      classify(message, draft);
      fill(message, draft);
      message.saveChanges();
      ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
      message.writeTo(out);
      return new MimeMail(draft.thread().messageId(), WireFormat.checked(out.toByteArray()));
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("A checked draft could not be composed", impossible);
    }
  }

  private static void address(MimeMessage message, MailDraft draft) throws MessagingException {
    message.setHeader("Date", DATE.format(draft.date()));
    message.setHeader("From", HeaderText.mailbox("From", draft.from()));
    message.setHeader("To", HeaderText.mailbox("To", draft.to()));
    if (!draft.cc().isEmpty()) {
      message.setHeader("Cc", HeaderText.mailboxes("Cc", draft.cc()));
    }
    if (draft.replyTo() != null) {
      message.setHeader("Reply-To", HeaderText.mailbox("Reply-To", draft.replyTo()));
    }
    message.setHeader("Subject", HeaderText.unstructured("Subject", draft.subject()));
  }

  private static void thread(MimeMessage message, MailThread thread) throws MessagingException {
    message.setHeader("Message-ID", thread.messageId());
    if (thread.inReplyTo() != null) {
      message.setHeader("In-Reply-To", thread.inReplyTo());
    }
    message.setHeader("References", HeaderText.ids(thread.withOwnId()));
  }

  private static void classify(MimeMessage message, MailDraft draft) throws MessagingException {
    if (draft.autoSubmitted()) {
      message.setHeader("Auto-Submitted", "auto-generated");
    }
    MailingList list = draft.list();
    if (list != null) {
      message.setHeader("List-Id", "<" + list.id() + ">");
      message.setHeader("List-Unsubscribe", list.unsubscribeHeader());
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static void fill(MimeMessage message, MailDraft draft) throws MessagingException {
    String id = draft.thread().messageId();
    List<MimeBodyPart> parts = new ArrayList<>(List.of(readable(draft.body(), id)));
    for (Attachment attachment : draft.attachments()) {
      parts.add(attached(attachment));
    }
    if (parts.size() > 1) {
      message.setContent(new FixedMultipart("mixed", id, parts.toArray(MimeBodyPart[]::new)));
    } else if (draft.body().html() == null) {
      message.setDataHandler(text(draft.body().text(), "plain"));
      message.setHeader("Content-Transfer-Encoding", "quoted-printable");
    } else {
      message.setContent(multipart(draft.body(), draft.body().html(), id));
    }
  }

  private static MimeBodyPart readable(MailBody body, String id) throws MessagingException {
    return body.html() == null
        ? textPart(body.text(), "plain")
        : multipart(body, body.html(), id).asPart();
  }

  private static FixedMultipart multipart(MailBody body, String html, String id)
      throws MessagingException {
    FixedMultipart alternative =
        new FixedMultipart(
            "alternative", id, textPart(body.text(), "plain"), textPart(html, "html"));
    if (body.images().isEmpty()) {
      return alternative;
    }
    List<MimeBodyPart> parts = new ArrayList<>(List.of(alternative.asPart()));
    for (InlineImage image : body.images()) {
      parts.add(shown(image));
    }
    return new FixedMultipart("related", id, parts.toArray(MimeBodyPart[]::new));
  }

  private static MimeBodyPart textPart(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(text(text, subtype));
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static DataHandler text(String text, String subtype) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return new DataHandler(new ByteArrayDataSource(bytes, "text/" + subtype + "; charset=UTF-8"));
  }

  private static MimeBodyPart shown(InlineImage image) throws MessagingException {
    MimeBodyPart part = binary(image.png(), "image/png");
    part.setContentID("<" + image.contentId() + ">");
    part.setDisposition(Part.INLINE);
    return part;
  }

  private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
    MimeBodyPart part = binary(attachment.bytes(), attachment.type());
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(attachment.fileName());
    return part;
  }

  private static MimeBodyPart binary(byte[] bytes, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
