package com.operanttechnologies.quote;

import org.jspecify.annotations.Nullable;

/**
 * What a line leaves to its buyer.
 *
 * @param quantity the limits of a quantity that the buyer chooses; absent: it is fixed
 * @param group name of the group that the line is one of: exactly one of its lines is taken
 * @param preselected whether it is the one of its group until another is picked
 */
public record Leeway(
    @Nullable QuantityRange quantity, @Nullable String group, boolean preselected) {
  public static final Leeway NONE = new Leeway(null, null, false);
}
