package com.operanttechnologies.evidence;

/** What a check has come to. */
public enum Outcome {
  /** The document alone proves it. */
  PROVEN,
  /** The document alone cannot prove it; nothing speaks against it. */
  NOT_PROVEN,
  /** The document proves the contrary. */
  BROKEN
}
