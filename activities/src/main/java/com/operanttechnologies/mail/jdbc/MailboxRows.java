package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The mailboxes that answers come to; a tenant's built-in one is made when it is first needed. */
@Component
public class MailboxRows {
  /** In the table of what is due; no process, so that only the poller takes it. */
  public static final String DUE_KIND = "mailbox";

  /** A process is told by the server when something comes; the row is its lease. */
  public static final String WATCH_KIND = "mailbox_watch";

  private static final String MAKE =
      """
      insert into mailbox (tenant_id, address, built_in, return_path, is_default)
      select tenant_id, :address, true, true,
        not exists (select 1 from mailbox where is_default and removed_at is null)
      from tenant
      where tenant_id = :tenant and not exists (select 1 from mailbox where built_in)
      on conflict do nothing
      """;

  private static final String FILLED =
      """
      select address from mailbox m
      where removed_at is null and exists (
        select 1 from inbound_hook h where h.mailbox_id = m.id and h.revoked_at is null)
      order by id
      """;

  private static final String MAKE_DUE =
      """
      insert into due (kind, subject_id, tenant_id, due_at)
      select :kind, id, tenant_id, now() from mailbox
      where removed_at is null
      and case when :sandbox then built_in else host is not null or built_in and :shared end
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

  /** Whether the built-in mailbox is read: the sandbox's or the operator's account. */
  public boolean shared() {
    return properties.sandboxEnabled() || properties.mail().imap() != null;
  }

  /** Whether the built-in mailbox can send. */
  public boolean relay() {
    return properties.sandboxEnabled() || properties.mail().relay() != null;
  }

  /** Nothing leaves the product and nothing comes from outside, whatever accounts are entered. */
  public boolean sandboxed() {
    return properties.sandboxEnabled();
  }

  /** The current tenant has its built-in mailbox, which is read where something reads it. */
  public void makeBuiltIn(String senderAddress) {
    if (tenants.sql(MAKE).param("address", sharedAddress(senderAddress)).update() == 1) {
      makeDue();
    }
  }

  /** The addresses of the mailboxes that a provider fills, when they are needed. */
  Supplier<List<String>> askFilled() {
    return tenants.pipelined(FILLED).list((row, _) -> row.getString("address"));
  }

  private String sharedAddress(String senderAddress) {
    var imap = properties.mail().imap();
    return imap != null && !sandboxed() && imap.username().contains("@")
        ? imap.username()
        : senderAddress;
  }

  /** Whether mail to this address comes to one of the current tenant's mailboxes. */
  public boolean owns(String address) {
    return tenants
        .sql(
            """
            select exists (select 1 from mailbox
              where removed_at is null
              and (lower(address) = lower(:address) or lower(answer_domain) = lower(:domain)))
            """)
        .param("address", address)
        .param("domain", address.substring(address.lastIndexOf('@') + 1))
        .query(Boolean.class)
        .single();
  }

  /** The current tenant's mailboxes are read from now on. */
  public void makeDue() {
    tenants
        .sql(MAKE_DUE)
        .param("kind", DUE_KIND)
        .param("shared", shared())
        .param("sandbox", sandboxed())
        .update();
  }

  /** Something has come for the current tenant: its mailboxes are read before all others. */
  public void readFirst() {
    tenants
        .sql("update due set due_at = 'epoch' where kind = :kind and tenant_id = :tenant")
        .param("kind", DUE_KIND)
        .update();
  }

  /** It is not read any more. */
  public void clearDue(UUID mailbox) {
    tenants
        .sql("delete from due where kind in (:kinds) and subject_id = :mailbox")
        .param("kinds", List.of(DUE_KIND, WATCH_KIND))
        .param("mailbox", mailbox)
        .update();
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
