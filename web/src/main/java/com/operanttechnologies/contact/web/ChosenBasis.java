package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.problem.InvalidInput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody may be written to, as it was typed or sent. */
public record ChosenBasis(Basis basis, @Nullable String source) {
  private static final int LONGEST_SOURCE = 200;

  /**
   * @throws InvalidInput naming what cannot be taken: consent needs its source
   */
  public static ChosenBasis of(String code, String source) {
    if (source.length() > LONGEST_SOURCE || source.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("source", "Write one line of at most 200 characters");
    }
    Basis chosen =
        Arrays.stream(Basis.values())
            .filter(basis -> basis.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("basis", "Choose one of the reasons"));
    if (chosen == Basis.CONSENT && source.isBlank()) {
      throw new InvalidInput("source", "Say where and how they agreed");
    }
    return new ChosenBasis(chosen, source.isBlank() ? null : source.strip());
  }
}
