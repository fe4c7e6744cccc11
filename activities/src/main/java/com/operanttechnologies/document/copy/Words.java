package com.operanttechnologies.document.copy;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.IntPredicate;

/** The paper's own words in the recipient's language, English where a language lacks one. */
record Words(ResourceBundle bundle, Locale locale) {

  /** Without it a German server would answer a Greek customer in German. */
  private static final Control NOT_THE_SERVERS_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  static Words in(Locale locale) {
    return new Words(
        ResourceBundle.getBundle("messages/document", locale, NOT_THE_SERVERS_LANGUAGE), locale);
  }

  /**
   * English also where a language's letters cannot be printed: without a font for Japanese every
   * word of the paper would be a gap, and its dates too.
   */
  static Words in(Locale locale, IntPredicate printable) {
    Words own = in(locale);
    return own.isPrintable(printable) ? own : in(Locale.of("en", locale.getCountry()));
  }

  private boolean isPrintable(IntPredicate printable) {
    return bundle.getLocale().equals(Locale.ROOT)
        || bundle.keySet().stream()
            .allMatch(key -> bundle.getString(key).codePoints().allMatch(printable));
  }

  String of(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** All words that need no value, for the templates. */
  Map<String, String> plain() {
    var words = new HashMap<String, String>();
    for (String key : bundle.keySet()) {
      words.put(key, bundle.getString(key));
    }
    return words;
  }
}
