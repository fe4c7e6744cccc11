package com.operanttechnologies.quote.choice;

import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.QuantityRange;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a line leaves to the customer, as its seller writes it.
 *
 * @param quantityMin with quantityMax: the customer chooses the quantity within these limits
 * @param quantityStep counted from quantityMin; 1 by default
 * @param group the customer picks exactly one of all lines with this name; they are options
 * @param preselected whether the line is the picked one of its group from the start
 */
public record ChoiceInput(
    @Nullable BigDecimal quantityMin,
    @Nullable BigDecimal quantityMax,
    @Nullable BigDecimal quantityStep,
    @Nullable String group,
    @Nullable Boolean preselected) {

  /** A quantity from min to max, in steps of one. */
  public static ChoiceInput between(BigDecimal min, BigDecimal max) {
    return new ChoiceInput(min, max, null, null, null);
  }

  /** One of a group. */
  public static ChoiceInput oneOf(String group, boolean preselected) {
    return new ChoiceInput(null, null, null, group, preselected);
  }

  /** As it was written on a line; absent where it leaves nothing. */
  public static @Nullable ChoiceInput of(Leeway leeway) {
    QuantityRange range = leeway.quantity();
    if (range == null) {
      return leeway.group() == null
          ? null
          : new ChoiceInput(null, null, null, leeway.group(), leeway.preselected());
    }
    return new ChoiceInput(
        range.min(), range.max(), range.step(), leeway.group(), leeway.preselected());
  }

  /** What was checked before. */
  public static Leeway leeway(@Nullable ChoiceInput input) {
    return input == null ? Leeway.NONE : new Leeway(input.range(), input.name(), input.isFirst());
  }

  private @Nullable QuantityRange range() {
    return quantityMin == null || quantityMax == null
        ? null
        : new QuantityRange(
            quantityMin, quantityMax, quantityStep == null ? BigDecimal.ONE : quantityStep);
  }

  private boolean isFirst() {
    return Boolean.TRUE.equals(preselected) && name() != null;
  }

  /** The group's name; absent where there is none. */
  @Nullable String name() {
    return group == null || group.isBlank() ? null : group.strip();
  }

  boolean limits() {
    return quantityMin != null || quantityMax != null || quantityStep != null;
  }
}
