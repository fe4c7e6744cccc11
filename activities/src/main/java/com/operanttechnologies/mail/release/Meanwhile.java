package com.operanttechnologies.mail.release;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import org.jspecify.annotations.Nullable;

/** What became of a mail since somebody saw it waiting. */
public final class Meanwhile {
  private Meanwhile() {}

  public static String words(@Nullable LedgerRow row) {
    return switch (row == null ? null : row.message().state()) {
      case null -> "deleted meanwhile";
      case CANCELLED -> "ended meanwhile, " + reason(row);
      case PLANNED, CLAIMED, IN_DATA, ACCEPTED -> "sent meanwhile";
      case HELD, NOT_SENT, REJECTED, UNKNOWN -> "tried meanwhile, " + reason(row);
    };
  }

  private static String reason(@Nullable LedgerRow row) {
    String reason = row == null ? null : row.message().reason();
    return reason == null ? "for no noted reason" : reason;
  }
}
