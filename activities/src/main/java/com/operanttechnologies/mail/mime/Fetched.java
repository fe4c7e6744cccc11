package com.operanttechnologies.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail program would fetch by itself when the mail is read: each such request tells somebody
 * that it was read. Only tags and style sheets are looked at: in its text a mail may say anything.
 */
final class Fetched {
  private static final Pattern TAG =
      Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*+)((?:[^'\">]++|\"[^\"]*+\"|'[^']*+')*+)>");
  private static final Pattern SHEET = Pattern.compile("(?is)<style\\b[^>]*>(.*?)</style");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Set<String> ELEMENTS =
      Set.of(
          "link", "script", "iframe", "frame", "object", "embed", "video", "audio", "source",
          "track", "base", "image", "input", "svg");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)[\\s\"'/](background|srcset|poster|lowsrc|dynsrc)\\s*=");
  private static final Pattern STYLE =
      Pattern.compile("(?i)[\\s\"'/]style\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)");

  /** Escapes could spell the same in other letters. */
  private static final Pattern IN_STYLE =
      Pattern.compile("(?i)url\\s*\\(|image-set\\s*\\(|@import|\\\\|&#");

  private static final List<String> NEEDED = List.of("(", "@", "\\", "&#");

  private Fetched() {}

  /** The first thing that would be fetched, as it stands there. */
  static Optional<String> in(String html) {
    Matcher sheet = SHEET.matcher(html);
    while (sheet.find()) {
      Optional<String> found = inStyle(sheet.group(1));
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      Optional<String> found = inTag(tag.group(1), tag.group(2));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inTag(String name, String attributes) {
    if (ELEMENTS.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("<" + name + ">");
    }
    if (attributes.isBlank()) {
      return Optional.empty();
    }
    Matcher attribute = ATTRIBUTE.matcher(QUOTED.matcher(attributes).replaceAll("\"\""));
    if (attribute.find()) {
      return Optional.of(attribute.group(1));
    }
    Matcher style = STYLE.matcher(attributes);
    while (style.find()) {
      Optional<String> found = inStyle(style.group(1));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inStyle(String style) {
    // each of the patterns has one of these; nearly all styles have none of them
    if (NEEDED.stream().noneMatch(style::contains)) {
      return Optional.empty();
    }
    Matcher found = IN_STYLE.matcher(style);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
