package com.operanttechnologies.report.jdbc;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.report.ComplaintRate;
import com.operanttechnologies.tenant.Tenants;
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
      insert into echo (tenant_id, kind, message_id, version_id)
      select :tenant, :kind, m.id, :version::uuid from message m
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

  private static final String RATE =
      """
      select
        (select count(*) from echo where kind = 'complained' and at > since.at) as complaints,
        (select count(*) from message
          where class = 'follow_up' and accepted_at is not null
          and coalesce(accepted_at, due_at) > since.at) as mails
      from (
        select greatest(
          now() - :days * interval '1 day',
          (select reviewed_at from complaint_watch)) as at) since
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
        .param("contact", contact)
        .update();
  }

  public void replied(MailEvent.About about) {
    tenants
        .sql(OF_ANSWER)
        .param("kind", "replied")
        .param("version", null)
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
        .param("quote", quote)
        .update();
  }

  /** Of the last days, or since an admin has looked into it. */
  public ComplaintRate complaintRate(int days) {
    return tenants
        .sql(RATE)
        .param("days", days)
        .query((row, _) -> new ComplaintRate(row.getInt("complaints"), row.getInt("mails")))
        .single();
  }
}
