package com.operanttechnologies.report.jdbc;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.report.ComplaintRate;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What follow-ups led to: each echo belongs to the last follow-up that was sent before it, and is
 * noted once. Inside the tenant's transaction.
 */
@Component
public class EchoTable {
  private static final String NOTE =
      """
      insert into echo (tenant_id, kind, message_id, version_id, inbound_id)
      select :tenant, :kind, m.id, :version::uuid, :inbound::uuid from message m
      where m.class = 'follow_up' and m.accepted_at is not null and (%s)
      order by %s m.accepted_at desc
      limit 1
      on conflict do nothing
      """;

  private static final String OF_CONTACT = NOTE.formatted("m.contact_id = :contact", "");

  private static final String OF_QUOTE = NOTE.formatted("m.quote_id = :quote", "");

  /* The mail that was answered; else the last one of the same story. */
  private static final String OF_ANSWER =
      NOTE.formatted(
          "m.id = :message or m.quote_id = :quote or m.enrollment_id = :enrollment",
          "m.id = :message desc,");

  private static final String RATES =
      """
      select scope.id, scope.address,
        (select count(*) from echo
          join message m on m.id = echo.message_id
          where echo.kind = 'complained' and echo.at > since.at
          and (scope.id is null or m.mailbox_id = scope.id)) as complaints,
        (select count(*) from message m
          where m.class = 'follow_up' and m.accepted_at is not null
          and coalesce(m.accepted_at, m.due_at) > since.at
          and (scope.id is null or m.mailbox_id = scope.id)) as mails
      from (
        select null::uuid as id, null as address
        union all
        select id, address from mailbox where removed_at is null) scope
      left join complaint_watch watch on watch.mailbox_id is not distinct from scope.id
      cross join lateral (
        select greatest(now() - :days * interval '1 day', watch.reviewed_at) as at) since
      order by scope.address nulls first
      """;

  private final Tenants tenants;

  EchoTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void ofContact(UUID contact, String kind) {
    tenants
        .sql(OF_CONTACT)
        .param("kind", kind)
        .param("version", null)
        .param("inbound", null)
        .param("contact", contact)
        .update();
  }

  public void replied(MailEvent.About about, UUID inbound) {
    tenants
        .sql(OF_ANSWER)
        .param("kind", "replied")
        .param("version", null)
        .param("inbound", inbound)
        .param("message", about.message())
        .param("quote", about.quote())
        .param("enrollment", about.enrollment())
        .update();
  }

  public void accepted(UUID quote, UUID version) {
    tenants
        .sql(OF_QUOTE)
        .param("kind", "accepted")
        .param("version", version)
        .param("inbound", null)
        .param("quote", quote)
        .update();
  }

  /** Of the last days, or since an admin has looked into it: of all mailboxes, then of each. */
  public List<ComplaintRate> complaintRates(int days) {
    return tenants
        .sql(RATES)
        .param("days", days)
        .query((row, _) ->
            new ComplaintRate(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getInt("complaints"),
                row.getInt("mails")))
        .list();
  }
}
