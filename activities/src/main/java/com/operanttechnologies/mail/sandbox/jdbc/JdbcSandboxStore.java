package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.sandbox.SandboxAccounts;
import com.operanttechnologies.mail.sandbox.SandboxMail;
import com.operanttechnologies.mail.sandbox.SandboxStore;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sandbox's mails in their own table, committed before the sender is told so. */
@Component
class JdbcSandboxStore implements SandboxStore {
  private static final String KEEP =
      """
      insert into sandbox_mail (tenant_id, envelope_from, envelope_to, inbound, raw, received_at)
      values (:tenant, :from, :to, :inbound, :raw, :at)
      """;

  private static final String INBOUND =
      "select * from sandbox_mail where inbound order by received_at, id";

  private final Tenants tenants;
  private final SandboxAccounts accounts;
  private final MailboxRows mailboxes;

  JdbcSandboxStore(Tenants tenants, SandboxAccounts accounts, MailboxRows mailboxes) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.mailboxes = mailboxes;
  }

  @Override
  public void keep(SandboxMail mail) {
    boolean inbound = accounts.isMailbox(mail.tenant(), mail.envelopeTo());
    tenants.run(mail.tenant(), () -> keep(mail, inbound));
  }

  private void keep(SandboxMail mail, boolean inbound) {
    tenants
        .sql(KEEP)
        .param("from", mail.envelopeFrom())
        .param("to", mail.envelopeTo())
        .param("inbound", inbound)
        .param("raw", mail.raw())
        .param("at", mail.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void shown(SandboxMail mail) {
    if (accounts.isMailbox(mail.tenant(), mail.envelopeTo())) {
      tenants.run(mail.tenant(), mailboxes::readFirst);
    }
  }

  @Override
  public List<SandboxMail> mailbox(UUID tenant) {
    return tenants.as(tenant, () -> tenants.sql(INBOUND).query(JdbcSandboxStore::mail).list());
  }

  static SandboxMail mail(ResultSet row, int number) throws SQLException {
    return new SandboxMail(
        row.getObject("tenant_id", UUID.class),
        row.getString("envelope_from"),
        row.getString("envelope_to"),
        row.getBytes("raw"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
