package com.operanttechnologies.billing;

import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a quote that was accepted is handed over to be billed. */
@Component
public class Provisionings {
  private final ProvisioningTable provisionings;
  private final DueRows due;
  private final Outbox outbox;

  Provisionings(ProvisioningTable provisionings, DueRows due, Outbox outbox) {
    this.provisionings = provisionings;
    this.due = due;
    this.outbox = outbox;
  }

  /** True once {@link #start} was called for this version, whatever became of it. */
  public boolean isStarted(UUID version) {
    return provisionings.findByVersion(version).isPresent();
  }

  /**
   * Starts the provisioning of an accepted version, inside the tenant's transaction, and answers
   * its id; a version has one, however often this is called.
   */
  public UUID start(UUID quote, UUID version) {
    return provisionings
        .insert(quote, version)
        .map(this::announced)
        .or(() -> provisionings.findByVersion(version))
        .orElseThrow();
  }

  private UUID announced(UUID provisioning) {
    due.set(ProcessKind.PROVISIONING, provisioning, Instant.now());
    outbox.changed(ProcessKind.PROVISIONING, provisioning);
    return provisioning;
  }
}
