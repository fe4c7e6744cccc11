package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.mail.sandbox.SandboxMails.Entry;
import com.operanttechnologies.mail.sandbox.SandboxMails.File;
import com.operanttechnologies.mail.sandbox.SandboxMails.Opened;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a kept mail apart, as a mail program would show it. */
final class OpenedMail {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+");

  private final List<File> files = new ArrayList<>();
  private @Nullable String text;
  private @Nullable String html;

  private OpenedMail() {}

  static Opened of(Entry entry, byte[] raw) {
    OpenedMail mail = new OpenedMail();
    try {
      mail.read(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
    } catch (MessagingException | IOException unreadable) {
      mail.text = "This mail cannot be shown; read it raw.";
    }
    String text = mail.text == null ? "" : mail.text;
    List<String> links = LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    return new Opened(entry, text, mail.html, links, List.copyOf(mail.files));
  }

  private void read(MimePart part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        if (parts.getBodyPart(i) instanceof MimePart inner) {
          read(inner);
        }
      }
      return;
    }
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (!attached && text == null && part.isMimeType("text/plain")) {
      text = (String) part.getContent();
    } else if (!attached && html == null && part.isMimeType("text/html")) {
      html = (String) part.getContent();
    } else {
      files.add(file(part));
    }
  }

  private static File file(MimePart part) throws MessagingException, IOException {
    String id = part.getContentID();
    try (InputStream in = part.getInputStream()) {
      return new File(
          part.getFileName(),
          id == null ? null : id.replaceAll("^<|>$", ""),
          new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT),
          in.readAllBytes());
    }
  }
}
