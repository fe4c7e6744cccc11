package com.operanttechnologies.engine.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of one part of the product in one language; English where a language has none. */
public record Words(ResourceBundle bundle) {
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";
  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The words of {@code messages/<part>.properties}. */
  public static Words of(String part, Locale locale) {
    return new Words(ResourceBundle.getBundle("messages." + part, locale, ENGLISH_ELSE));
  }

  /** A sentence with its gaps filled; MessageFormat's syntax. */
  public String say(String key, Object... gaps) {
    MessageFormat sentence = new MessageFormat(bundle.getString(key), bundle.getLocale());
    return bundle.getLocale().getLanguage().equals("ar")
        ? sentence.format(Stream.of(gaps).map(Words::apart).toArray())
        : sentence.format(gaps);
  }

  /** An address keeps its order among words from right to left: else its sign jumps to an end. */
  private static Object apart(Object gap) {
    return gap instanceof String text && text.contains("@") ? ISOLATE + text + END : gap;
  }
}
