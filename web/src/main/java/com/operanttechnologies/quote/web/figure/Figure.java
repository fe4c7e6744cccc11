package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.money.Derivation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * One figure and how it comes about.
 *
 * @param key names it on its page, so that it stays open while it is computed anew
 */
public record Figure(String key, String label, BigDecimal amount, boolean sum, List<Why> whys) {
  public Figure {
    whys = List.copyOf(whys);
  }

  /** The rule by its name and in a sentence, and the formula with its numbers. */
  public record Why(String rule, String sentence, String formula) {

    static Why of(Derivation derivation) {
      String name = derivation.rule().name().replace('_', ' ').toLowerCase(Locale.ROOT);
      return new Why(
          name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
          derivation.rule().sentence(),
          String.join("; ", derivation.steps()));
    }
  }
}
