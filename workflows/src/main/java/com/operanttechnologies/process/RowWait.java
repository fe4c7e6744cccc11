package com.operanttechnologies.process;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The waiting of a row's process: until an instant, or until the row has changed. */
public final class RowWait {
  private boolean changed;

  /** The signal has come. */
  public void change() {
    changed = true;
  }

  public boolean hasChanged() {
    return changed;
  }

  /** What came before this read is seen by it. */
  public void isBeingRead() {
    changed = false;
  }

  /** Waits; true if the row changed before the instant. */
  public boolean changesBefore(@Nullable Instant until) {
    if (until == null) {
      return changed;
    }
    Duration left = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), until);
    return left.isPositive() ? Workflow.await(left, () -> changed) : changed;
  }

  /** Starts over with the same ids when the history has grown long; the row carries all state. */
  public void continueAsNewIfSuggested(String tenant, String id) {
    if (Workflow.getInfo().isContinueAsNewSuggested()) {
      Workflow.await(Workflow::isEveryHandlerFinished);
      Workflow.continueAsNew(tenant, id);
    }
  }
}
