package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.jdbc.DueRow;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts the process of every row that has to act and that nobody looks after. */
@Component
class Reconciler {
  private static final int BATCH = 200;

  /**
   * The in-process server becomes slow, and serves the newest first, when many runs wait; and what
   * asks for its turn takes the time of what has it.
   */
  private static final int MOST_AT_WORK = 150;

  /** A cold product serves a few a second: until it keeps up, those that wait longest go first. */
  private static final int FIRST_AT_WORK = 20;

  /** Also while those at work are held up, by a relay that is silent. */
  private static final int LEAST = 10;

  /**
   * What has slept through a restart is rebuilt so long before it acts: rows wait more cheaply than
   * processes.
   */
  private static final Duration LEAD = Duration.ofSeconds(10);

  private final DueRows due;
  private final Epochs epochs;
  private final FirstTries tries;
  private final TemporalEngine engine;
  private int room = FIRST_AT_WORK;

  Reconciler(DueRows due, Epochs epochs, FirstTries tries, TemporalEngine engine) {
    this.due = due;
    this.epochs = epochs;
    this.tries = tries;
    this.engine = engine;
  }

  /** Starts one batch; true if there may be more. */
  boolean reconcile() {
    TemporalServer server = engine.connection().server();
    List<DueRow> rows = due.claim(epochs.current(), LEAD, server.forgets(), most(server));
    rows.forEach(row -> tries.begin(row.kind(), row.tenant(), row.subject()));
    return rows.size() == BATCH;
  }

  private int most(TemporalServer server) {
    if (!server.forgets()) {
      return BATCH;
    }
    int atWork = due.atWork(epochs.current());
    if (atWork < room / 2) {
      room = Math.min(room * 3 / 2, MOST_AT_WORK);
    }
    return Math.clamp(room - atWork, LEAST, BATCH);
  }
}
