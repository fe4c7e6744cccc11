package com.operanttechnologies.quote.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.term.TermWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells in a mail which lines will cost something else later, or have another quantity: its total
 * is what is due first.
 */
final class LaterPrices {
  private LaterPrices() {}

  /** One line of a quote a line; empty where no price changes. */
  static Optional<String> of(QuoteVersion version, Locale locale) {
    List<Line> ramps =
        version.lines().stream().filter(line -> !line.term().ramp().isEmpty()).toList();
    return ramps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ramps.stream()
                .map(line -> "\n• " + line.description() + ": " + said(version, line, locale))
                .collect(Collectors.joining("", heading(ramps, locale), "")));
  }

  private static String heading(List<Line> ramps, Locale locale) {
    boolean counted = ramps.stream().anyMatch(line -> line.term().countsByPeriod());
    return Words.of("quote", locale).say(counted ? "mail.later.units" : "mail.later");
  }

  private static String said(QuoteVersion version, Line line, Locale locale) {
    return String.join(" · ", TermWords.of(line, version.currency(), locale));
  }
}
