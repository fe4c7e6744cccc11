package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sandbox as a provider: it keeps each mail before it says that it has it. */
@Component
class SandboxLookup implements MailLookup {
  private static final String HOLDS =
      """
      select exists (
        select 1 from sandbox_mail s
        where s.received_at >= (select planned_at from message where id = :message)
        and lower(s.envelope_to) = lower(:recipient)
        and position(:header in s.raw) > 0)
      """;

  private final Tenants tenants;
  private final MailboxRows rows;

  SandboxLookup(Tenants tenants, MailboxRows rows) {
    this.tenants = tenants;
    this.rows = rows;
  }

  @Override
  public Answer look(UUID tenant, Message message, @Nullable TenantMailbox mailbox) {
    if (!rows.sandboxed()) {
      return new Answer.NotAsked();
    }
    byte[] header = ("Message-ID: " + message.messageId()).getBytes(StandardCharsets.UTF_8);
    boolean taken =
        tenants.as(
            tenant,
            () ->
                tenants
                    .sql(HOLDS)
                    .param("message", message.id())
                    .param("recipient", message.recipient())
                    .param("header", header)
                    .query(Boolean.class)
                    .single());
    return taken
        ? new Answer.Left(Evidence.PROVIDER)
        : new Answer.Unclear("the sandbox did not take it");
  }
}
