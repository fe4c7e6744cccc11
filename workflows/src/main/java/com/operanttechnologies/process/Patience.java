package com.operanttechnologies.process;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;

/** How long processes wait for the world, and how they try again. */
public final class Patience {
  private static final RetryOptions UNTIL_IT_WORKS =
      RetryOptions.newBuilder()
          .setInitialInterval(Duration.ofSeconds(1))
          .setMaximumInterval(Duration.ofMinutes(1))
          .build();

  private Patience() {}

  /** For what only touches the database: no task-queue round trip, tried again until it works. */
  public static LocalActivityOptions forRows() {
    return LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofSeconds(30))
        .setRetryOptions(UNTIL_IT_WORKS)
        .build();
  }

  /**
   * For one mail: as long as its lease in the ledger, which alone decides whether SMTP runs again.
   */
  public static ActivityOptions forDelivery() {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMinutes(15))
        .setRetryOptions(UNTIL_IT_WORKS)
        .build();
  }

  /** For other services and heavy work. */
  public static ActivityOptions forWork() {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMinutes(2))
        .setRetryOptions(UNTIL_IT_WORKS)
        .build();
  }

  /** As {@link #forWork}, but what throws this is not tried again. */
  public static ActivityOptions forWorkUnless(Class<? extends Throwable> permanent) {
    return forWork().toBuilder()
        .setRetryOptions(UNTIL_IT_WORKS.toBuilder().setDoNotRetry(permanent.getName()).build())
        .build();
  }
}
