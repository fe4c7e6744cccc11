package com.operanttechnologies.mail.pace;

import java.time.Duration;
import java.util.UUID;

/**
 * A mail that sleeps until its slot.
 *
 * @param earlyMillis it wakes so long before
 * @param reason in the words of the ledger
 */
record PutOff(UUID message, long earlyMillis, String reason) {
  static PutOff until(Slot slot, Duration early) {
    return new PutOff(slot.message(), early.toMillis(), slot.reason());
  }
}
