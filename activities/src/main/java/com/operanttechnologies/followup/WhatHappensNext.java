package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What will happen to a quote's customer by itself, in order. Inside the tenant's transaction. */
public interface WhatHappensNext {

  List<Fact> of(UUID quote);

  /**
   * One thing that will happen, or will not.
   *
   * @param when absent: never, or when somebody acts
   * @param rule what decides it, such as {@code After a quote, step 2}
   */
  record Fact(String what, @Nullable Instant when, String why, String rule) {}
}
