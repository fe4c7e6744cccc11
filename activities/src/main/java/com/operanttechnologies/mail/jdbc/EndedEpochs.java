package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.MessageTransitions.Said;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.Trace;
import com.operanttechnologies.process.EpochBegun;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks after what processes had claimed that have ended since, or whose lease has run out. */
@Component
public class EndedEpochs {
  /** What a person reads about a mail that may or may not have left. */
  public static final String UNANSWERED =
      "the product stopped while the mail was being handed over: nobody can say whether it left";

  private static final String LEFT =
      """
      select id from message m
      where state in ('claimed', 'in_data')
      and (lease_until < clock_timestamp() or exists (
        select 1 from process_epoch e where e.epoch = m.epoch and e.ended_at is not null))
      """;

  private final Organisations organisations;
  private final Tenants tenants;
  private final LedgerRows rows;
  private final MessageTransitions transitions;
  private final AttemptRows attempts;

  public EndedEpochs(
      Organisations organisations,
      Tenants tenants,
      LedgerRows rows,
      MessageTransitions transitions,
      AttemptRows attempts) {
    this.organisations = organisations;
    this.tenants = tenants;
    this.rows = rows;
    this.transitions = transitions;
    this.attempts = attempts;
  }

  @EventListener
  public void lookAfter(EpochBegun begun) {
    organisations.all().forEach(this::lookAfter);
  }

  private void lookAfter(UUID tenant) {
    List<UUID> left =
        tenants.as(
            tenant,
            () -> tenants.sql(LEFT).query((row, _) -> row.getObject("id", UUID.class)).list());
    // one transaction each: none holds the locks of several quotes
    left.forEach(id -> tenants.run(tenant, () -> rows.lock(id).ifPresent(this::settle)));
  }

  /**
   * Settles a claim that nobody works for any more; in the running transaction.
   *
   * @return false if somebody does
   */
  public boolean settle(LedgerRow row) {
    boolean deserted = row.orphaned() || !row.leased();
    return switch (row.message().state()) {
      case CLAIMED -> {
        if (deserted) {
          transitions.plannedIn(Duration.ZERO, row, null, Said.NOTHING);
        }
        yield deserted;
      }
      case IN_DATA -> {
        if (deserted) {
          transitions.failed(row, MessageState.UNKNOWN, UNANSWERED, Said.NOTHING);
          attempts.add(row.id(), new SmtpOutcome.Unknown(UNANSWERED), new Trace());
        }
        yield deserted;
      }
      default -> false;
    };
  }
}
