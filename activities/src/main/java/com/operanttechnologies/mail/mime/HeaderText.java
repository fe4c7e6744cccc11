package com.operanttechnologies.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Header values as they stand on the wire: folded, and encoded words where needed (RFC 2047). */
final class HeaderText {
  private static final int LINE = 76;
  private static final int LONGEST_WORD = 60;
  private static final String ENVELOPE = "=?UTF-8?B??=";
  private static final String FOLD = "\r\n ";

  private HeaderText() {}

  static String unstructured(String header, String value) {
    int used = header.length() + 2;
    return plain(value) ? folded(used, value) : encoded(used, value);
  }

  static String mailboxes(String header, List<Mailbox> mailboxes) {
    return mailboxes.stream()
        .map(mailbox -> mailbox(header, mailbox))
        .collect(Collectors.joining("," + FOLD));
  }

  static String mailbox(String header, Mailbox mailbox) {
    if (mailbox.name().isEmpty()) {
      return mailbox.address();
    }
    String phrase = phrase(header.length() + 2, mailbox.name());
    int lastLine = phrase.length() - phrase.lastIndexOf('\n') + header.length();
    String gap = lastLine + mailbox.address().length() > LINE - 4 ? FOLD : " ";
    return phrase + gap + "<" + mailbox.address() + ">";
  }

  static String ids(List<String> ids) {
    return String.join(FOLD, ids);
  }

  private static String phrase(int used, String name) {
    if (!plain(name) || name.length() > LONGEST_WORD) {
      return encoded(used, name);
    }
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean plain(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~')
        && !value.contains("=?")
        && !value.contains("  ")
        && value.equals(value.strip())
        && List.of(value.split(" ")).stream().allMatch(word -> word.length() <= LONGEST_WORD);
  }

  private static String folded(int used, String value) {
    StringBuilder out = new StringBuilder();
    int column = used;
    for (String word : value.split(" ")) {
      if (!out.isEmpty()) {
        boolean full = column + 1 + word.length() > LINE;
        out.append(full ? FOLD : " ");
        column = full ? 1 : column + 1;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  private static String encoded(int used, String value) {
    StringBuilder out = new StringBuilder();
    StringBuilder chunk = new StringBuilder();
    int room = room(used);
    for (int c : value.codePoints().toArray()) {
      String character = Character.toString(c);
      if (bytes(chunk.toString()).length + bytes(character).length > room) {
        out.append(word(chunk)).append(FOLD);
        chunk.setLength(0);
        room = room(1);
      }
      chunk.append(character);
    }
    return out.append(word(chunk)).toString();
  }

  private static int room(int used) {
    return (LINE - used - ENVELOPE.length()) / 4 * 3;
  }

  private static String word(StringBuilder chunk) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(chunk.toString())) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
