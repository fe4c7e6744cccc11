package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Finished;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.EnrollmentState.Stopped;

/** The codes of states, as badges know them. */
final class EnrollmentWords {
  private EnrollmentWords() {}

  static String state(EnrollmentState state) {
    return switch (state) {
      case Active() -> "active";
      case Parked(_) -> "parked";
      case Paused() -> "paused";
      case Finished() -> "finished";
      case Stopped(_) -> "stopped";
    };
  }
}
