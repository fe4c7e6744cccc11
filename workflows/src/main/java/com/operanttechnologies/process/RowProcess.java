package com.operanttechnologies.process;

/**
 * What every process has in common: it runs over a row and is told when the row has changed.
 *
 * <p>Its payload is ids only, so that losing it loses nothing and tells nothing about a person.
 */
public interface RowProcess {
  /** The signal's name. */
  String CHANGED = "changed";

  /** The row has changed: read it again. */
  void changed();
}
