package com.operanttechnologies.followup;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of one country. */
@FunctionalInterface
public interface Holidays {

  /** No day is a holiday. */
  Holidays NONE = _ -> Optional.empty();

  /** What the day is called if it is a public holiday. */
  Optional<String> on(LocalDate day);
}
