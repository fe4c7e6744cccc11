package com.operanttechnologies.quote.web.buyer;

import java.util.List;

/**
 * What the page says at its top.
 *
 * @param tone good, live, warn or bad
 * @param points what changed, one a line
 */
public record Saying(String tone, String title, String text, List<String> points) {
  public Saying {
    points = List.copyOf(points);
  }

  static Saying of(String tone, BuyerWords words, String key, Object... gaps) {
    return new Saying(
        tone, words.say(key + ".title", gaps), words.say(key + ".text", gaps), List.of());
  }
}
