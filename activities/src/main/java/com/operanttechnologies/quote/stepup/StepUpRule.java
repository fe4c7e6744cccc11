package com.operanttechnologies.quote.stepup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a decision needs a code by mail; a setting of the organisation. */
public enum StepUpRule {
  NEVER,
  /** From another browser and another network than the first person's who used this link. */
  WHEN_FORWARDED,
  ALWAYS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<StepUpRule> find(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
