package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords and tokens of mailboxes, each sealed for its own row. */
@Component
public class MailboxSecrets {
  private static final String PURPOSE = "mailbox";

  private static final String KEEP =
      """
      insert into secret (tenant_id, id, purpose, sealed)
      values (:tenant, :id, :purpose, :sealed)
      """;

  private final Tenants tenants;
  private final SecretBox box;

  public MailboxSecrets(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  /** In the tenant's transaction, as all of these. */
  public String read(UUID secret) {
    byte[] sealed =
        tenants
            .sql("select sealed from secret where id = :id")
            .param("id", secret)
            .query((row, _) -> row.getBytes("sealed"))
            .single();
    return new String(box.open(sealed, tenants.current(), secret, PURPOSE), StandardCharsets.UTF_8);
  }

  public UUID keep(String text) {
    UUID id = UUID.randomUUID();
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    tenants
        .sql(KEEP)
        .param("id", id)
        .param("purpose", PURPOSE)
        .param("sealed", box.seal(plain, tenants.current(), id, PURPOSE))
        .update();
    return id;
  }

  public void forget(@Nullable UUID secret) {
    if (secret != null) {
      tenants.sql("delete from secret where id = :id").param("id", secret).update();
    }
  }
}
