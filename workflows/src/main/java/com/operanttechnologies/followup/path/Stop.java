package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.StepTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a step.
 *
 * @param wanted the instant that its plan asks for, before window, holidays and spreading
 * @param time of a wait: when it is over at the latest
 * @param answer given or expected; absent where nothing is asked
 */
public record Stop(
    Leg leg, Instant wanted, StepTime time, @Nullable Boolean answer, boolean behind) {

  static Stop skipped(Leg leg, Instant wanted, StepTime.SkipReason reason) {
    return new Stop(leg, wanted, new StepTime.Skipped(reason), null, false);
  }
}
