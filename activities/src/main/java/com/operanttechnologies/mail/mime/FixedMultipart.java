package com.operanttechnologies.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A multipart whose boundary follows from the Message-ID: composing a draft again gives the same
 * bytes.
 *
 * <p>The boundary holds {@code =_}, which neither quoted-printable nor base64 can produce.
 */
final class FixedMultipart extends MimeMultipart {
  FixedMultipart(String subtype, String messageId, MimeBodyPart... parts)
      throws MessagingException {
    super(subtype);
    ContentType type = new ContentType("multipart/" + subtype);
    if (subtype.equals("related")) {
      type.setParameter("type", "multipart/alternative");
    }
    type.setParameter("boundary", "=_" + subtype.charAt(0) + "_" + digest(messageId));
    contentType = type.toString();
    for (MimeBodyPart part : parts) {
      addBodyPart(part);
    }
  }

  MimeBodyPart asPart() throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(this);
    return part;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
