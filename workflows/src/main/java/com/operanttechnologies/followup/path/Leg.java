package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.StepPlan;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of one enrollment's way.
 *
 * @param step the same for a step over all versions of its sequence
 * @param window absent: the schedule's
 * @param arm absent: whatever was answered before
 */
public record Leg(
    UUID step,
    StepPlan plan,
    StepAction action,
    @Nullable SendingWindow window,
    @Nullable Arm arm,
    Duration jitter) {
  private static final UUID NOBODYS = new UUID(0, 0);

  /** A mail under no condition, at exactly its instant. */
  public static Leg mail(StepPlan plan) {
    return new Leg(NOBODYS, plan, new StepAction.Mail(), null, null, Duration.ZERO);
  }
}
