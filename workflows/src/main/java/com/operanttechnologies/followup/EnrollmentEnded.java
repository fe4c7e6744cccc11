package com.operanttechnologies.followup;

import com.operanttechnologies.followup.EnrollmentState.Stopped;

/** A member wanted to pause or resume follow-ups that are over. */
public final class EnrollmentEnded extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  EnrollmentEnded(EnrollmentState state) {
    super("These follow-ups are over (" + words(state) + ") and cannot be paused or resumed");
  }

  private static String words(EnrollmentState state) {
    return state instanceof Stopped(StopReason reason)
        ? reason.code().replace('_', ' ')
        : "every step was sent";
  }
}
