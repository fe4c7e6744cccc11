package com.operanttechnologies.quote.web.editing;

import com.operanttechnologies.quote.web.QuoteForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What saving would change of a quote that is no part of what is signed, and is lost all the same.
 */
final class BesideTheOffer {
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("title", "Title"),
          Map.entry("message", "Covering message"),
          Map.entry("recipients", "More people on the customer's side"),
          Map.entry("cc", "Copies to"));

  private static final int SHORT = 100;

  private BesideTheOffer() {}

  static List<String> between(QuoteForm saved, QuoteForm typed) {
    List<String> sentences = new ArrayList<>();
    for (Map.Entry<String, String> field : WORDS) {
      String before = plain(saved, field.getKey());
      String after = plain(typed, field.getKey());
      if (!before.equals(after)) {
        sentences.add(field.getValue() + ": " + words(before, after));
      }
    }
    return sentences;
  }

  private static String words(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return after.isEmpty() ? "none any more" : "yours, where none is saved";
    }
    return before.length() + after.length() > SHORT
        ? "yours instead of the one that is saved"
        : "“%s” instead of “%s”".formatted(after, before);
  }

  private static String plain(QuoteForm form, String field) {
    return form.fields().getOrDefault(field, "").replaceAll("\\s+", " ").strip();
  }
}
