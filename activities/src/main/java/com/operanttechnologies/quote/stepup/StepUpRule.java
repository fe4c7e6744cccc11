package com.operanttechnologies.quote.stepup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a decision needs a code by mail; a setting of the organisation. */
public enum StepUpRule {
  NEVER,
  /** From a browser and a network that no person has used this link with, once one has. */
  WHEN_FORWARDED,
  ALWAYS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<StepUpRule> find(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
