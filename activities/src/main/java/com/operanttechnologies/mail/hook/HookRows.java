package com.operanttechnologies.mail.hook;

import com.operanttechnologies.mail.InboundHooks.Hook;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of hooks and the mailboxes that they fill. */
@Component
class HookRows {
  private static final String LIST =
      """
      select h.*, m.address from inbound_hook h
      join mailbox m on m.id = h.mailbox_id
      """;

  private static final String MAILBOX =
      """
      insert into mailbox (tenant_id, address, handed_over) values (:tenant, :address, true)
      on conflict (tenant_id, lower(address)) where removed_at is null and not built_in
      do update set address = mailbox.address
      returning id
      """;

  private static final String KNOWN =
      """
      select id from mailbox
      where lower(address) = lower(:address) and removed_at is null
      order by built_in desc limit 1
      """;

  private static final String ADD =
      """
      insert into inbound_hook (tenant_id, id, mailbox_id, sealed, created_by)
      values (:tenant, :id, :mailbox, :sealed, :member)
      """;

  private final Tenants tenants;

  HookRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** What is needed to take in a mail. */
  record Used(UUID mailbox, String address, byte[] sealed) {}

  /** The mailbox of the address; made if there is none. */
  UUID mailbox(String address) {
    return id(KNOWN, address).orElseGet(() -> id(MAILBOX, address).orElseThrow());
  }

  private Optional<UUID> id(String statement, String address) {
    return tenants
        .sql(statement)
        .param("address", address)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  void add(UUID id, UUID mailbox, byte[] sealed, @Nullable UUID member) {
    tenants
        .sql(ADD)
        .param("id", id)
        .param("mailbox", mailbox)
        .param("sealed", sealed)
        .param("member", member, Types.OTHER)
        .update();
  }

  List<Hook> all() {
    return tenants.sql(LIST + "order by h.created_at desc").query(HookRows::hook).list();
  }

  Optional<Hook> find(UUID id) {
    return tenants.sql(LIST + "where h.id = :id").param("id", id).query(HookRows::hook).optional();
  }

  Optional<Used> use(UUID id) {
    return tenants
        .sql(LIST + "where h.id = :id and h.revoked_at is null")
        .param("id", id)
        .query((row, _) ->
            new Used(
                row.getObject("mailbox_id", UUID.class),
                row.getString("address"),
                row.getBytes("sealed")))
        .optional();
  }

  void used(UUID id) {
    tenants
        .sql("update inbound_hook set last_used_at = now() where id = :id")
        .param("id", id)
        .update();
  }

  /** False if there is none. */
  boolean revoke(UUID id) {
    return tenants
            .sql("update inbound_hook set revoked_at = coalesce(revoked_at, now()) where id = :id")
            .param("id", id)
            .update()
        == 1;
  }

  private static Hook hook(ResultSet row, int number) throws SQLException {
    return new Hook(
        row.getObject("id", UUID.class),
        row.getString("address"),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
