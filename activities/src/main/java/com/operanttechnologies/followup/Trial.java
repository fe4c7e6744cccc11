package com.operanttechnologies.followup;

import com.operanttechnologies.followup.template.TemplateParts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail in several wordings. Each enrollment gets one by its hash; after so many of each have
 * left, the one with more of what is measured wins, and from then on everybody gets it.
 *
 * @param others the wordings beside the step's own, which is called A
 * @param sends so many of each decide
 */
public record Trial(int sends, Measure measure, List<Variant> others, @Nullable Winner winner) {
  /** What the step's own wording is called. */
  public static final String FIRST = "A";

  public Trial {
    others = List.copyOf(others);
  }

  /** One more wording. */
  public record Variant(String label, TemplateParts parts) {}

  /**
   * How it was decided.
   *
   * @param figures such as {@code A: 3 replies of 50, B: 7 replies of 50}
   */
  public record Winner(String label, String figures, Instant at) {}

  /** What is counted; the more, the better. */
  public enum Measure {
    /** Mails that were answered. */
    REPLIES,
    /** Quotes that were accepted after the mail. */
    ACCEPTANCES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Measure ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
