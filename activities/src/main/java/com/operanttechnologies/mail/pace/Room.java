package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at what has really left: a plan is a plan, and mail that is not held back may have taken
 * the room since. In the tenant's transaction.
 */
@Component
class Room {
  private static final String LEFT =
      """
      select clock_timestamp() as now,
        (select at from pace_slot where sender = :sender and used order by at desc limit 1)
          as last_at,
        exists (
          select 1 from pace_slot where sender = :sender and not used
          and at <= clock_timestamp() and message_id <> :message) as others_late,
        (select count(*) from (
          select 1 from pace_slot where sender = :sender and used
          and at > clock_timestamp() - interval '24 hours' limit :mailbox) sent)
          >= greatest(:mailbox, 1) as mailbox_full,
        (select count(*) from (
          select 1 from pace_slot where domain = :domain and used
          and at > clock_timestamp() - interval '24 hours' limit :domainDay) sent)
          >= greatest(:domainDay, 1) as domain_full,
        (select count(*) from (
          select 1 from pace_slot where used
          and at > clock_timestamp() - interval '24 hours' limit :tenantDay) sent)
          >= greatest(:tenantDay, 1) as tenant_full
      """;

  private final Tenants tenants;
  private final PaceMailboxes mailboxes;
  private final SlotTable slots;

  Room(Tenants tenants, PaceMailboxes mailboxes, SlotTable slots) {
    this.tenants = tenants;
    this.mailboxes = mailboxes;
    this.slots = slots;
  }

  private record Left(Instant now, @Nullable Instant last, boolean othersLate, boolean full) {
    static Left of(ResultSet row, int number) throws SQLException {
      OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
      return new Left(
          row.getObject("now", OffsetDateTime.class).toInstant(),
          last == null ? null : last.toInstant(),
          row.getBoolean("others_late"),
          row.getBoolean("mailbox_full")
              || row.getBoolean("domain_full")
              || row.getBoolean("tenant_full"));
    }
  }

  /** Whether the mail, whose slot has come, may leave. */
  Turn judge(LedgerRow row, Slot slot, SendingPace pace) {
    mailboxes.lock(slot.sender());
    Left left = left(slot, pace);
    if (left.full) {
      return new Turn.Unplanned(true);
    }
    Instant free = left.last == null ? left.now : left.last.plus(pace.gap());
    if (!free.isAfter(left.now)) {
      return Turn.NOW;
    }
    if (left.othersLate) {
      return new Turn.Unplanned(true);
    }
    slots.move(row.id(), free, PaceRule.GAP);
    return new Turn.At(free, PaceRule.GAP.words());
  }

  private Left left(Slot slot, SendingPace pace) {
    Instant first = mailboxes.firstUse().getOrDefault(slot.sender(), slot.wantedAt());
    return tenants
        .sql(LEFT)
        .param("sender", slot.sender())
        .param("domain", slot.domain())
        .param("message", slot.message())
        .param("mailbox", pace.mailboxDay(Duration.between(first, slots.now()).toDays()))
        .param("domainDay", pace.domainDay())
        .param("tenantDay", pace.tenantDay())
        .query(Left::of)
        .single();
  }
}
