package com.operanttechnologies.evidence.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a record says was chosen, beside what the quote's lines had left to choose. */
record ChosenLines(Json record, List<Json> lines) {

  /** Ids of the options and picked lines. */
  Set<String> ids() {
    return record.trees("chosenOptions").stream()
        .map(option -> option.text("id"))
        .collect(Collectors.toSet());
  }

  /** Whether each group has its one line, and each quantity lies within the line's limits. */
  boolean fit() {
    return groups().stream().allMatch(this::isPickedOnce)
        && record.trees("chosenQuantities").stream().allMatch(this::isWithinLimits);
  }

  private Collection<List<Json>> groups() {
    Map<String, List<Json>> groups =
        lines.stream()
            .filter(line -> line.textOrNull("group") != null)
            .collect(Collectors.groupingBy(line -> line.text("group")));
    return groups.values();
  }

  private boolean isPickedOnce(List<Json> group) {
    Set<String> chosen = ids();
    return group.stream().filter(line -> chosen.contains(line.text("id"))).count() == 1;
  }

  private boolean isWithinLimits(Json chosen) {
    BigDecimal quantity = new BigDecimal(chosen.text("quantity"));
    return lines.stream()
        .filter(line -> line.text("id").equals(chosen.text("id")))
        .filter(line -> line.textOrNull("quantityMin") != null)
        .anyMatch(line -> admits(line, quantity));
  }

  private static boolean admits(Json line, BigDecimal quantity) {
    BigDecimal min = new BigDecimal(line.text("quantityMin"));
    BigDecimal step = new BigDecimal(line.text("quantityStep"));
    return quantity.compareTo(min) >= 0
        && quantity.compareTo(new BigDecimal(line.text("quantityMax"))) <= 0
        && quantity.subtract(min).remainder(step).signum() == 0;
  }

  /** What was chosen, else what was offered. */
  BigDecimal quantity(Json line) {
    Optional<String> chosen =
        record.trees("chosenQuantities").stream()
            .filter(each -> each.text("id").equals(line.text("id")))
            .map(each -> each.text("quantity"))
            .findFirst();
    return new BigDecimal(chosen.orElse(line.text("quantity")));
  }
}
