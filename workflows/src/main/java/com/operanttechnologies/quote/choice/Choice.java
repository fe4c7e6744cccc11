package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has chosen of an offer.
 *
 * @param lines ids of the options that are taken, and of the line that is picked of each group
 * @param quantities by the line's id; a line that is not named has the quantity that it is offered
 *     with
 */
public record Choice(Set<String> lines, Map<String, BigDecimal> quantities) {
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

  public Choice {
    lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
    Map<String, BigDecimal> plain = new LinkedHashMap<>();
    quantities.forEach((line, quantity) -> plain.put(line, plain(quantity)));
    quantities = Collections.unmodifiableMap(plain);
  }

  /* Nothing can be chosen of a number so large, and writing it out could fill the memory. */
  private static BigDecimal plain(BigDecimal quantity) {
    return quantity.compareTo(BOUND) < 0 ? PlainNumber.of(quantity) : BOUND;
  }

  /** These lines, each with the quantity that it is offered with. */
  public static Choice of(Collection<String> lines) {
    return new Choice(new LinkedHashSet<>(lines), Map.of());
  }

  /** As the seller offers it: no option, of each group the line that is chosen beforehand. */
  public static Choice offered(List<Line> offer) {
    return of(offer.stream().filter(line -> line.leeway().preselected()).map(Line::id).toList());
  }

  /** Whether the line is part of what is bought. */
  public boolean counts(Line line) {
    return !line.optional() || lines.contains(line.id());
  }

  public BigDecimal quantity(Line line) {
    return line.leeway().quantity() == null
        ? line.quantity()
        : quantities.getOrDefault(line.id(), line.quantity());
  }

  /**
   * What of it can be priced, whatever was asked for: strange lines and quantities outside the
   * limits are passed over, and of each group one line counts at most.
   */
  public Choice possible(List<Line> offer) {
    Set<String> groups = new HashSet<>();
    List<String> taken = new ArrayList<>();
    Map<String, BigDecimal> admitted = new LinkedHashMap<>();
    for (Line line : offer) {
      String group = line.leeway().group();
      if (line.optional() && lines.contains(line.id()) && (group == null || groups.add(group))) {
        taken.add(line.id());
      }
      QuantityRange range = line.leeway().quantity();
      BigDecimal quantity = quantities.get(line.id());
      if (range != null && quantity != null && range.admits(quantity)) {
        admitted.put(line.id(), quantity);
      }
    }
    return new Choice(new LinkedHashSet<>(taken), admitted);
  }

  /** The same with the quantity of each line that is bought and leaves it open, and no other. */
  public Choice pinned(List<Line> offer) {
    Map<String, BigDecimal> pinned = new LinkedHashMap<>();
    for (Line line : offer) {
      if (line.leeway().quantity() != null && counts(line)) {
        pinned.put(line.id(), quantity(line));
      }
    }
    return new Choice(lines, pinned);
  }
}
