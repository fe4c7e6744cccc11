package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail in the ledger that an incoming one belongs to. */
record Match(UUID message, @Nullable UUID quote, @Nullable UUID contact) {

  static Match of(LedgerRow row) {
    return new Match(row.id(), row.message().about().quote(), row.message().about().contact());
  }
}
