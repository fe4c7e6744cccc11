package com.operanttechnologies.seal;

/**
 * How much a seal proves (ETSI EN 319 142-1). Higher levels, which carry what proves that a
 * certificate was valid, are not offered.
 */
public enum SealLevel {
  /** Who sealed, and that nothing was changed. */
  B_B("PAdES B-B"),
  /** And that it existed at a time that an authority confirms. */
  B_T("PAdES B-T");

  private final String notation;

  SealLevel(String notation) {
    this.notation = notation;
  }

  public String notation() {
    return notation;
  }
}
