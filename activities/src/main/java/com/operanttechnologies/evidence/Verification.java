package com.operanttechnologies.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that could be found out about a document.
 *
 * @param summary what the record in it says; absent when there is none that can be read
 * @param findings in the order of their topics; empty for a document without a seal
 */
public record Verification(Verdict verdict, @Nullable Summary summary, List<Finding> findings) {

  public Verification {
    findings = List.copyOf(findings);
  }

  /** The whole in one word. */
  public enum Verdict {
    /** A sealed acceptance, and nothing speaks against it. */
    SOUND,
    /** Something in it was changed or does not fit. */
    BROKEN,
    /** A document without a seal of ours. */
    UNSEALED,
    /** No PDF, or none that can be read. */
    UNREADABLE
  }

  /**
   * What was accepted.
   *
   * @param due what is due first, with its currency
   * @param certificate SHA-256 of the certificate that sealed it
   */
  public record Summary(
      String number,
      int version,
      String acceptedBy,
      String at,
      String how,
      String due,
      String certificate) {}

  static Verification without(Verdict verdict) {
    return new Verification(verdict, null, List.of());
  }

  static Verification of(@Nullable Summary summary, List<Finding> findings) {
    boolean broken = findings.stream().anyMatch(finding -> finding.outcome() == Outcome.BROKEN);
    return new Verification(broken ? Verdict.BROKEN : Verdict.SOUND, summary, findings);
  }
}
