package com.operanttechnologies.quote.choice;

import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What was chosen of an offer, one line of text each. */
public record ChoiceWords(List<Line> offer, Choice choice, Locale locale) {
  private static final int FINEST = 6;

  public ChoiceWords {
    offer = List.copyOf(offer);
  }

  /** Options by what they are, picked lines with the name of their group. */
  public List<String> options() {
    return offer.stream()
        .filter(line -> line.optional() && choice.counts(line))
        .map(ChoiceWords::name)
        .toList();
  }

  private static String name(Line line) {
    String group = line.leeway().group();
    return group == null ? line.description() : group + ": " + line.description();
  }

  /** Of the lines that left it to the customer. */
  public List<String> quantities() {
    return offer.stream()
        .filter(line -> line.leeway().quantity() != null && choice.counts(line))
        .map(line -> line.description() + ": " + quantity(line))
        .toList();
  }

  private String quantity(Line line) {
    String number = number(choice.quantity(line));
    return line.unit() == null ? number : number + "\u00a0" + line.unit();
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(FINEST);
    return Objects.requireNonNull(format.format(value));
  }

  /** Everything; nothing where the offer left no more than options to its customer. */
  public List<String> beyondOptions() {
    return Extremes.isOpen(offer)
        ? Stream.concat(options().stream(), quantities().stream()).toList()
        : List.of();
  }
}
