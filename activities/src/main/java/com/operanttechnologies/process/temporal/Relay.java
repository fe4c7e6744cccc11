package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.process.jdbc.Outbox.Entry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries outbox rows to processes; a row is forgotten only after its process was told. */
@Component
class Relay {
  private static final int BATCH = 100;

  private final Outbox outbox;
  private final DueRows due;
  private final Epochs epochs;
  private final TemporalEngine engine;
  private final FirstTries tries;
  private final Processes processes;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  Relay(
      Outbox outbox,
      DueRows due,
      Epochs epochs,
      TemporalEngine engine,
      FirstTries tries,
      Processes processes,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.due = due;
    this.epochs = epochs;
    this.engine = engine;
    this.tries = tries;
    this.processes = processes;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Tells one batch; true if there may be more. */
  boolean carry() {
    return Boolean.TRUE.equals(transaction.execute(_ -> carryBatch()));
  }

  private boolean carryBatch() {
    List<Entry> entries = outbox.take(BATCH);
    if (!entries.isEmpty()) {
      boolean forgets = engine.connection().server().forgets();
      List<Entry> told = entries.stream().filter(entry -> !(forgets && waits(entry))).toList();
      take(told);
      told.forEach(this::tell);
      outbox.forget(entries);
    }
    return entries.size() == BATCH;
  }

  /** Where the reconciler starts whatever is due, a heap is left to it, and others are told. */
  private boolean waits(Entry entry) {
    return !entry.isFinal() && tries.isCrowdedFor(entry.kind(), BATCH);
  }

  /**
   * Committed before anybody is told: a process that is told at once changes its due row, and would
   * wait for the end of this batch.
   */
  private void take(List<Entry> entries) {
    List<UUID> starting =
        entries.stream().filter(entry -> !entry.isFinal()).map(Entry::subject).toList();
    apart.executeWithoutResult(_ -> due.started(starting, epochs.current()));
  }

  private void tell(Entry entry) {
    if (entry.isFinal()) {
      processes.tellIfRunning(entry.kind(), entry.tenant(), entry.subject());
    } else {
      tries.begin(entry.kind(), entry.tenant(), entry.subject());
    }
  }
}
