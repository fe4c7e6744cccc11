package com.operanttechnologies.engine.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one part of the product in one language; English where a language has none. */
public record Words(ResourceBundle bundle) {
  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The words of {@code messages/<part>.properties}. */
  public static Words of(String part, Locale locale) {
    return new Words(ResourceBundle.getBundle("messages." + part, locale, ENGLISH_ELSE));
  }

  /** A sentence with its gaps filled; MessageFormat's syntax. */
  public String say(String key, Object... gaps) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(gaps);
  }
}
