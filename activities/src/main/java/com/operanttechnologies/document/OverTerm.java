package com.operanttechnologies.document;

import com.operanttechnologies.document.QuotePaper.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote comes to over its term.
 *
 * @param changed what the intervals come to once prices change; empty where none does
 * @param contract everything together; absent where no length is agreed
 */
public record OverTerm(List<Changed> changed, @Nullable Contract contract) {
  public static final OverTerm NOTHING = new OverTerm(List.of(), null);

  public OverTerm {
    changed = List.copyOf(changed);
  }

  /**
   * What an interval comes to from a period on, counted from 1.
   *
   * @param interval {@code month}, {@code quarter} or {@code year}
   */
  public record Changed(String interval, int from, Sum sum) {}

  /**
   * What everything comes to.
   *
   * @param open whether something may go on after what is counted of it
   */
  public record Contract(Sum sum, boolean open) {}
}
