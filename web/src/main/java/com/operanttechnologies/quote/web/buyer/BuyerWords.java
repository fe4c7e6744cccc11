package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.engine.text.Words;
import java.util.Locale;

/** The page's own words in the customer's language. */
public record BuyerWords(Words words, Locale locale) {

  static BuyerWords in(Locale locale) {
    return new BuyerWords(Words.of("buyer", locale), locale);
  }

  /** A sentence with its gaps filled. */
  public String say(String key, Object... gaps) {
    return words.say(key, gaps);
  }

  /** The language that the page really speaks: English where a language lacks words. */
  public String lang() {
    String spoken = words.bundle().getLocale().toLanguageTag();
    return spoken.equals("und") ? "en" : spoken;
  }
}
