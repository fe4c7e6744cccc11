package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Finished;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.EnrollmentState.Stopped;
import com.operanttechnologies.followup.StopReason;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enrollment's state as its columns say it, there and back. */
record StateColumns(String state, @Nullable String reason, @Nullable Instant parkedUntil) {

  static StateColumns of(EnrollmentState state) {
    return switch (state) {
      case Active() -> new StateColumns("active", null, null);
      case Parked(Instant until) -> new StateColumns("parked", null, until);
      case Paused() -> new StateColumns("paused", null, null);
      case Finished() -> new StateColumns("finished", null, null);
      case Stopped(StopReason why) -> new StateColumns("stopped", why.code(), null);
    };
  }

  EnrollmentState toState() {
    return switch (state) {
      case "active" -> new Active();
      case "parked" -> new Parked(Objects.requireNonNull(parkedUntil));
      case "paused" -> new Paused();
      case "finished" -> new Finished();
      case "stopped" ->
          new Stopped(StopReason.valueOf(Objects.requireNonNull(reason).toUpperCase(Locale.ROOT)));
      default -> throw new IllegalStateException("Unknown state in the table: " + state);
    };
  }
}
