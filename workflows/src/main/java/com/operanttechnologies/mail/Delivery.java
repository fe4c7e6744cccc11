package com.operanttechnologies.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a delivery for its process: an instant to come back at, or nothing left to do. */
public record Delivery(@Nullable Instant comeBackAt) {
  public static final Delivery DONE = new Delivery(null);
}
