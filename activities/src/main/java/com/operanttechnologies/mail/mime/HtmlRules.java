package com.operanttechnologies.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Images in a mail: by content id, with width, height and alternative text. Nothing in it is
 * fetched from elsewhere when it is read, so that nobody is tracked by reading (CNIL 2026-042).
 */
final class HtmlRules {
  private static final Pattern IMAGE = Pattern.compile("<img\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
  private static final String FIELD = "HTML part";

  private HtmlRules() {}

  static void check(String html, List<InlineImage> images) {
    String lower = html.toLowerCase(Locale.ROOT);
    if (lower.contains("<svg") || lower.contains("data:image")) {
      throw new UnsendableMail(FIELD, "must not contain SVG or data: images");
    }
    Fetched.in(html)
        .ifPresent(found -> {
          throw new UnsendableMail(FIELD, "fetches something when it is read: “" + found + "”");
        });
    Map<String, InlineImage> known =
        images.stream()
            .collect(Collectors.toMap(InlineImage::contentId, Function.identity(), (a, b) -> a));
    Matcher tag = IMAGE.matcher(html);
    while (tag.find()) {
      checkTag(tag.group(1), known);
    }
  }

  private static void checkTag(String attributes, Map<String, InlineImage> known) {
    String source = attribute(attributes, "src");
    if (!source.startsWith("cid:") || !known.containsKey(source.substring(4))) {
      throw new UnsendableMail(FIELD, "shows an image that does not come with the mail");
    }
    for (String needed : List.of("alt", "width", "height")) {
      if (attribute(attributes, needed).isBlank()) {
        throw new UnsendableMail(FIELD, "has an image without " + needed);
      }
    }
  }

  private static String attribute(String attributes, String name) {
    Matcher value =
        Pattern.compile(
                "(?:^|\\s)" + name + "\\s*=\\s*(\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE)
            .matcher(attributes);
    if (!value.find()) {
      return "";
    }
    String quoted = value.group(1);
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
  }
}
