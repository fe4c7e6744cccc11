package com.operanttechnologies.mail.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A header and a body somewhere inside a mail's bytes; nothing is copied. */
final class MimePart {
  private final byte[] source;
  private final int bodyStart;
  private final int end;
  private final InternetHeaders headers;

  private MimePart(byte[] source, int bodyStart, int end, InternetHeaders headers) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.end = end;
    this.headers = headers;
  }

  static MimePart at(byte[] source, int start, int end) {
    int body = bodyStart(source, start, end);
    int headerEnd = lines(source, start, Math.min(body, start + Bounds.HEADER_BYTES));
    return new MimePart(source, body, end, headers(source, start, headerEnd));
  }

  private static int bodyStart(byte[] source, int start, int end) {
    int lineStart = start;
    for (int i = start; i < end; i++) {
      if (source[i] == '\n') {
        boolean empty = i == lineStart || i == lineStart + 1 && source[lineStart] == '\r';
        if (empty) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return end;
  }

  /** Where the lines end that are looked at: a search for a name passes all of them. */
  private static int lines(byte[] source, int start, int end) {
    int lines = 0;
    for (int i = start; i < end; i++) {
      lines += source[i] == '\n' ? 1 : 0;
      if (lines == Bounds.HEADER_LINES) {
        return i + 1;
      }
    }
    return end;
  }

  private static InternetHeaders headers(byte[] source, int start, int end) {
    try {
      return new InternetHeaders(new ByteArrayInputStream(source, start, end - start), true);
    } catch (MessagingException unreadable) {
      return new InternetHeaders();
    }
  }

  @Nullable String header(String name) {
    List<String> all = headers(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> headers(String name) {
    String[] values = headers.getHeader(name);
    return values == null ? List.of() : List.of(values).stream().limit(Bounds.LIST).toList();
  }

  String type() {
    ContentType type = contentType();
    return type == null ? "text/plain" : type.getBaseType().toLowerCase(Locale.ROOT);
  }

  @Nullable String parameter(String name) {
    ContentType type = contentType();
    return type == null ? null : type.getParameter(name);
  }

  private @Nullable ContentType contentType() {
    String value = header("Content-Type");
    try {
      return value == null ? null : new ContentType(Bounds.cut(value, 8 * Bounds.LINE_CHARS));
    } catch (ParseException nonsense) {
      return null;
    }
  }

  boolean attached() {
    String disposition = header("Content-Disposition");
    return disposition != null
        && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  ByteArrayInputStream body() {
    return new ByteArrayInputStream(source, bodyStart, end - bodyStart);
  }

  /** The header of a mail inside this body, as text. */
  String innerHeader() {
    int inner = Math.min(bodyStart(source, bodyStart, end), bodyStart + Bounds.HEADER_BYTES);
    return new String(source, bodyStart, inner - bodyStart, StandardCharsets.UTF_8);
  }

  /** The parts between the boundary's lines, at most as many as asked for. */
  List<MimePart> children(int atMost) {
    String boundary = parameter("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
      return List.of();
    }
    byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    List<MimePart> parts = new ArrayList<>();
    int open = -1;
    int line = bodyStart;
    while (line < end && parts.size() < atMost) {
      int next = nextLine(line);
      if (startsWith(line, mark)) {
        if (open >= 0) {
          parts.add(at(source, open, Math.max(open, beforeLineEnd(line))));
        }
        open = next;
        if (startsWith(line + mark.length, new byte[] {'-', '-'})) {
          return parts;
        }
      }
      line = next;
    }
    if (open >= 0 && line >= end && parts.size() < atMost) {
      parts.add(at(source, open, end));
    }
    return parts;
  }

  private int nextLine(int from) {
    int i = from;
    while (i < end && source[i] != '\n') {
      i++;
    }
    return Math.min(end, i + 1);
  }

  private int beforeLineEnd(int line) {
    int last = line - 1;
    return last > 0 && source[last - 1] == '\r' ? last - 1 : last;
  }

  private boolean startsWith(int at, byte[] mark) {
    if (at + mark.length > end) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (source[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
