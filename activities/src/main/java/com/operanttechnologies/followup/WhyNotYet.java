package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells why the next step of an enrollment has not happened yet. Inside the transaction. */
@FunctionalInterface
public interface WhyNotYet {

  /** Every reason, what holds it back first; empty if nothing does. */
  List<Reason> of(UUID enrollment);

  /**
   * @param until absent: until somebody acts
   */
  record Reason(String sentence, @Nullable Instant until) {}
}
