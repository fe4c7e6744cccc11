package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Threads as rows: one for each quote and contact, made when the first mail comes in. */
@Component
class ThreadRows {
  /* What somebody should look at brings a thread back that was done or snoozed. */
  private static final String ARRIVED =
      """
      insert into thread (tenant_id, quote_id, contact_id, assignee_id, last_kind, last_inbound_at, unread)
      values (:tenant, :quote, :contact,
        (select owner_id from quote where id = cast(:quote as uuid)), :kind, clock_timestamp(), :look)
      on conflict (tenant_id, quote_id, contact_id) do update
      set last_kind = excluded.last_kind,
        last_inbound_at = excluded.last_inbound_at,
        unread = thread.unread or :look,
        done_at = case when :look then null else thread.done_at end,
        snoozed_until = case when :look then null else thread.snoozed_until end
      returning id
      """;

  private final Tenants tenants;

  ThreadRows(Tenants tenants) {
    this.tenants = tenants;
  }

  void arrived(UUID inbound, ReplyMatch match, InboundKind kind) {
    UUID thread =
        tenants
            .sql(ARRIVED)
            .param("quote", match.quote())
            .param("contact", match.contact())
            .param("kind", kind.code())
            .param("look", kind.needsLook())
            .query((row, _) -> row.getObject("id", UUID.class))
            .single();
    tenants
        .sql("update inbound set thread_id = :thread where id = :id")
        .param("thread", thread)
        .param("id", inbound)
        .update();
  }

  /** What its newest mail is taken for has been corrected, perhaps. */
  void corrected(UUID thread) {
    tenants
        .sql(
            """
            update thread set last_kind = (
              select kind from inbound where thread_id = :id order by received_at desc, id desc limit 1)
            where id = :id
            """)
        .param("id", thread)
        .update();
  }
}
