package com.operanttechnologies.quote.question;

import java.util.List;

/** What came of asking. */
public sealed interface Asking {

  /** It stands on the page, and the seller has been told. */
  record Recorded() implements Asking {}

  /** The page's mark was used or is too old, or it showed something that was never offered. */
  record StalePage() implements Asking {}

  /** So much was asked already that the seller has to answer first. */
  record TooMany() implements Asking {}

  /** The form has to be corrected; the names of the fields concerned. */
  record Incomplete(List<String> fields) implements Asking {
    public Incomplete {
      fields = List.copyOf(fields);
    }
  }
}
