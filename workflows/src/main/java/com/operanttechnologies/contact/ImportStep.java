package com.operanttechnologies.contact;

/** What the process of an import does next. */
public enum ImportStep {
  /** Look at the next rows: can they be taken? */
  CHECK,
  /** Make the next rows contacts. */
  RUN,
  /** Nothing, until a person says so. */
  END
}
