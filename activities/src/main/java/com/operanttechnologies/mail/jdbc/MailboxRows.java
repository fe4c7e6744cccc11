package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mailboxes that answers come to; a tenant's first one is made when it is first needed. */
@Component
public class MailboxRows {
  /** In the table of what is due; no process, so that only the poller takes it. */
  public static final String DUE_KIND = "mailbox";

  private static final String MAKE =
      """
      insert into mailbox (tenant_id, address)
      select tenant_id, :address from tenant
      where tenant_id = :tenant and not exists (select 1 from mailbox where not handed_over)
      on conflict do nothing
      """;

  /* One that is read, or that a provider fills. */
  private static final String ADDRESS =
      """
      select address from mailbox
      where (host is not null or :shared) and not handed_over or exists (
        select 1 from inbound_hook h where h.mailbox_id = mailbox.id and h.revoked_at is null)
      order by id limit 1
      """;

  private static final String MAKE_DUE =
      """
      insert into due (kind, subject_id, tenant_id, due_at)
      select :kind, id, tenant_id, now() from mailbox
      where (host is not null or :shared) and not handed_over
      on conflict do nothing
      """;

  private static final String WITHOUT_TURN =
      """
      select tenant_id from tenant_route t
      where not exists (select 1 from due where due.tenant_id = t.tenant_id and kind = :kind)
      """;

  private final Tenants tenants;
  private final Routing routing;
  private final OperantProperties properties;

  public MailboxRows(Tenants tenants, Routing routing, OperantProperties properties) {
    this.tenants = tenants;
    this.routing = routing;
    this.properties = properties;
  }

  /** Whether mailboxes without a host of their own are read: the sandbox's or the operator's. */
  public boolean shared() {
    return properties.sandboxEnabled() || properties.mail().imap() != null;
  }

  /** The current tenant's address for answers; empty where nothing is read. */
  public Optional<String> addressOrMake(String senderAddress) {
    Optional<String> address = address();
    if (address.isPresent() || !shared()) {
      return address;
    }
    tenants.sql(MAKE).param("address", sharedAddress(senderAddress)).update();
    makeDue();
    return address();
  }

  /** The current tenant's address for answers, if there is one. */
  public Optional<String> address() {
    return tenants.sql(ADDRESS).param("shared", shared()).query(String.class).optional();
  }

  private String sharedAddress(String senderAddress) {
    var imap = properties.mail().imap();
    return imap != null && imap.username().contains("@") ? imap.username() : senderAddress;
  }

  /** The current tenant's mailboxes are read from now on. */
  public void makeDue() {
    tenants.sql(MAKE_DUE).param("kind", DUE_KIND).param("shared", shared()).update();
  }

  /** A route is made a moment before its organisation. */
  boolean tenantExists() {
    return tenants.sql("select exists (select 1 from tenant)").query(Boolean.class).single();
  }

  /** Tenants of which no mailbox is read yet. */
  public List<UUID> tenantsWithoutTurn() {
    return routing
        .sql(WITHOUT_TURN)
        .param("kind", DUE_KIND)
        .query((row, _) -> row.getObject("tenant_id", UUID.class))
        .list();
  }
}
