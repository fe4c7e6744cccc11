package com.operanttechnologies.mail.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The readable text of an HTML mail: tags fall away, blocks become lines, quotes get their {@code
 * >}.
 */
public final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "br",
          "p",
          "div",
          "tr",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "table",
          "ul",
          "ol",
          "hr",
          "blockquote");
  private static final Set<String> SILENT = Set.of("script", "style", "head", "title");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "euro", "€",
          "hellip", "…");

  private final String html;
  private final String lower;
  private final StringBuilder out = new StringBuilder();
  private int quoteDepth;
  private int at;

  private HtmlText(String html) {
    this.html = html;
    this.lower = html.toLowerCase(Locale.ROOT);
  }

  /** The words of the HTML, line by line. */
  public static String of(String html) {
    return new HtmlText(html).read();
  }

  private String read() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        tag();
      } else if (c == '&') {
        entity();
      } else {
        character(c);
        at++;
      }
    }
    return withoutGaps();
  }

  /** Nested tables leave many empty lines; one says as much. */
  private String withoutGaps() {
    List<String> lines = new ArrayList<>();
    for (String line : out.toString().split("\n")) {
      String stripped = line.strip();
      boolean empty = stripped.replace(">", "").isBlank();
      if (!empty || !lines.isEmpty() && !lines.getLast().isEmpty()) {
        lines.add(empty ? "" : stripped);
      }
    }
    return String.join("\n", lines).strip();
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    int end = html.indexOf('>', at);
    String tag = lower.substring(at + 1, end < 0 ? lower.length() : end);
    at = end < 0 ? html.length() : end + 1;
    boolean closing = tag.startsWith("/");
    String name = (closing ? tag.substring(1) : tag).split("[\\s/]", 2)[0];
    if (name.equals("blockquote")) {
      quoteDepth = Math.max(0, Math.min(5, quoteDepth + (closing ? -1 : 1)));
    }
    if (!closing && SILENT.contains(name)) {
      skipPast("</" + name);
      skipPast(">");
    } else if (BLOCKS.contains(name) && (!closing || !name.equals("br"))) {
      newLine();
    }
  }

  private void skipPast(String mark) {
    int found = lower.indexOf(mark, at);
    at = found < 0 ? html.length() : found + mark.length();
  }

  private void entity() {
    int end = html.substring(at, Math.min(html.length(), at + 11)).indexOf(';') + at;
    String text = end > at ? decoded(html.substring(at + 1, end)) : "";
    if (text.isEmpty()) {
      out.append('&');
      at++;
    } else {
      text.chars().forEach(c -> character((char) c));
      at = end + 1;
    }
  }

  private static String decoded(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity, "");
    }
    try {
      boolean hex = entity.regionMatches(true, 1, "x", 0, 1);
      int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : "";
    } catch (NumberFormatException | IndexOutOfBoundsException nonsense) {
      return "";
    }
  }

  private void character(char c) {
    if (!Character.isWhitespace(c)) {
      out.append(c);
    } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
  }

  private void newLine() {
    if (!out.isEmpty()) {
      out.append('\n').append("> ".repeat(quoteDepth));
    }
  }
}
