package com.operanttechnologies.seal;

/** How much a seal proves (ETSI EN 319 142-1); each level proves what the ones before do. */
public enum SealLevel {
  /** Who sealed, and that nothing was changed. */
  B_B("PAdES B-B"),
  /** And that it existed at a time that an authority confirms. */
  B_T("PAdES B-T"),
  /** And that no certificate of it was revoked then, without anybody having to be asked. */
  B_LT("PAdES B-LT"),
  /** And that all these proofs existed at a time that an authority confirms. */
  B_LTA("PAdES B-LTA");

  private final String notation;

  SealLevel(String notation) {
    this.notation = notation;
  }

  public String notation() {
    return notation;
  }

  /** Whether this proves at least what the other does. */
  public boolean reaches(SealLevel other) {
    return compareTo(other) >= 0;
  }
}
