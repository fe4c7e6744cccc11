package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail in the ledger that an incoming one belongs to. */
record ReplyMatch(UUID message, @Nullable UUID quote, @Nullable UUID contact) {

  static ReplyMatch of(LedgerRow row) {
    return new ReplyMatch(row.id(), row.message().about().quote(), row.message().about().contact());
  }
}
