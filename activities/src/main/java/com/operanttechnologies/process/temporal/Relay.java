package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.process.jdbc.Outbox.Entry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries outbox rows to processes; a row is forgotten only after its process was told. */
@Component
class Relay {
  private static final int BATCH = 100;

  private final Outbox outbox;
  private final DueRows due;
  private final Epochs epochs;
  private final Processes processes;
  private final TransactionTemplate transaction;

  Relay(
      Outbox outbox,
      DueRows due,
      Epochs epochs,
      Processes processes,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.due = due;
    this.epochs = epochs;
    this.processes = processes;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tells one batch; true if there may be more. */
  boolean carry() {
    return Boolean.TRUE.equals(transaction.execute(_ -> carryBatch()));
  }

  private boolean carryBatch() {
    List<Entry> entries = outbox.take(BATCH);
    entries.forEach(this::tell);
    if (!entries.isEmpty()) {
      outbox.forget(entries);
    }
    return entries.size() == BATCH;
  }

  private void tell(Entry entry) {
    if (entry.isFinal()) {
      processes.tellIfRunning(entry.kind(), entry.tenant(), entry.subject());
    } else {
      due.started(entry.kind(), entry.subject(), epochs.current());
      processes.wake(entry.kind(), entry.tenant(), entry.subject());
    }
  }
}
