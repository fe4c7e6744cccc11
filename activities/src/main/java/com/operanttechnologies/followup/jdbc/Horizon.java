package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.TemporalSettings.Mode;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How far ahead processes wait. The in-process server keeps every waiting one in memory: there, a
 * process whose next instant lies beyond a day ends, and its due row starts it again.
 */
@Component
class Horizon {
  private static final Duration EMBEDDED = Duration.ofDays(1);

  private final boolean bounded;
  private final DueRows due;
  private final Epochs epochs;

  Horizon(OperantProperties properties, DueRows due, Epochs epochs) {
    this.bounded = properties.temporal().mode() == Mode.EMBEDDED;
    this.due = due;
    this.epochs = epochs;
  }

  /** Notes when the enrollment acts next; false if no process has to wait for it yet. */
  boolean awaits(UUID enrollment, Instant at, Instant now) {
    boolean near = !bounded || at.isBefore(now.plus(EMBEDDED));
    if (near) {
      due.awaited(ProcessKind.ENROLLMENT, enrollment, at, epochs.current());
    } else {
      due.set(ProcessKind.ENROLLMENT, enrollment, at);
    }
    return near;
  }

  /** Nothing to wait for. */
  void clear(UUID enrollment) {
    due.clear(ProcessKind.ENROLLMENT, enrollment);
  }
}
