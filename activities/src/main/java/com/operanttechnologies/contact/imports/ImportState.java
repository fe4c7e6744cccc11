package com.operanttechnologies.contact.imports;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
  /** The file is on its way. */
  UPLOADING,
  /** A person says which column is what. */
  MAPPING,
  /** The dry run: its rows are looked at, and no contact changes. */
  CHECKING,
  /** The dry run is over: a person decides. */
  CHECKED,
  /** Its rows become contacts. */
  RUNNING,
  DONE,
  /** A person has stopped it; what was taken stays, and it can go on. */
  CANCELLED,
  /** The file cannot be read to its end. */
  FAILED;

  /** Whether its process is at work. */
  public boolean isMoving() {
    return this == CHECKING || this == RUNNING;
  }

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ImportState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
