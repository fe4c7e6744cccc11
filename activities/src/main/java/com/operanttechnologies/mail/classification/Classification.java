package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is taken for.
 *
 * @param reason why, in a sentence that a member reads
 * @param returnsOn the day that an out-of-office answer names
 * @param status such as 5.1.1 (RFC 3463), where a report names one
 */
public record Classification(
    InboundKind kind, String reason, @Nullable LocalDate returnsOn, @Nullable String status) {

  static Classification of(InboundKind kind, String reason) {
    return new Classification(kind, reason, null, null);
  }

  static Classification away(String reason, @Nullable LocalDate returnsOn) {
    return new Classification(InboundKind.OUT_OF_OFFICE, reason, returnsOn, null);
  }

  static Classification bounce(boolean permanent, String reason, @Nullable String status) {
    InboundKind kind = permanent ? InboundKind.BOUNCE_HARD : InboundKind.BOUNCE_SOFT;
    return new Classification(kind, reason, null, status);
  }
}
