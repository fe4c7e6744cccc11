package com.operanttechnologies.mail.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part's bytes as text, whatever its encoding claims to be. */
final class PartText {
  private static final int BYTES = 4 * Bounds.TEXT_CHARS;

  private PartText() {}

  static String of(MimePart part) {
    return Bounds.cut(text(decoded(part), part.parameter("charset")), Bounds.TEXT_CHARS)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\u0000", "");
  }

  private static byte[] decoded(MimePart part) {
    String encoding = part.header("Content-Transfer-Encoding");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      InputStream in =
          encoding == null ? part.body() : MimeUtility.decode(part.body(), encoding.strip());
      copy(in, out);
    } catch (MessagingException unknownEncoding) {
      return first(part);
    } catch (IOException | IndexOutOfBoundsException broken) {
      // what could be decoded until here stays
    }
    return out.toByteArray();
  }

  private static void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
    byte[] buffer = new byte[8_192];
    int count = in.read(buffer);
    while (count >= 0 && out.size() < BYTES) {
      out.write(buffer, 0, count);
      count = in.read(buffer);
    }
  }

  private static byte[] first(MimePart part) {
    byte[] buffer = new byte[BYTES];
    int count = Math.max(0, part.body().read(buffer, 0, BYTES));
    return Arrays.copyOf(buffer, count);
  }

  private static String text(byte[] bytes, @Nullable String charset) {
    if (charset != null) {
      try {
        return new String(bytes, Charset.forName(MimeUtility.javaCharset(charset)));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return guessed(bytes);
      }
    }
    return guessed(bytes);
  }

  private static String guessed(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
