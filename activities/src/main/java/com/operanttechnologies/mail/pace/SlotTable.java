package com.operanttechnologies.mail.pace;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The slots as rows; in the tenant's transaction. */
@Component
class SlotTable {
  /* Two mails of one tenant never plan at once; other tenants do not wait. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('pace ' || cast(:tenant as text), 0))";

  private static final String STANDING =
      """
      select * from pace_slot
      where at > cast(:now as timestamptz) - :memory * interval '1 second'
      and (used or not :anew and at >= cast(:now as timestamptz) - :patience * interval '1 second')
      order by at
      """;

  private static final String GIVE =
      """
      insert into pace_slot (tenant_id, message_id, sender, domain, wanted_at, at, rule, in_hours,
        used)
      select :tenant, message, sender, domain, wanted, at, rule, "inHours", false
      from jsonb_to_recordset(cast(:slots as jsonb)) as given (message uuid, sender text,
        domain text, wanted timestamptz, at timestamptz, rule text, "inHours" boolean)
      on conflict (tenant_id, message_id) do update set sender = excluded.sender,
        domain = excluded.domain, wanted_at = excluded.wanted_at, at = excluded.at,
        rule = excluded.rule, in_hours = excluded.in_hours, used = false
      """;

  /* One statement with the first use of the sender: every mail that leaves pays for it. */
  private static final String USE =
      """
      with known as (
        %s)
      insert into pace_slot (tenant_id, message_id, sender, domain, wanted_at, at, used)
      values (:tenant, :message, :sender, :domain, clock_timestamp(), clock_timestamp(), true)
      on conflict (tenant_id, message_id) do update set sender = excluded.sender,
        domain = excluded.domain, at = excluded.at, rule = null, used = true
      """
          .formatted(PaceMailboxes.KNOW);

  private final Tenants tenants;
  private final JsonMapper json = JsonMapper.builder().build();

  SlotTable(Tenants tenants) {
    this.tenants = tenants;
  }

  void lock() {
    tenants.sql(LOCK).query((row, _) -> row.getObject(1) == null).list();
  }

  Instant now() {
    return tenants.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  Optional<Slot> find(UUID message) {
    return tenants
        .sql("select * from pace_slot where message_id = :message")
        .param("message", message)
        .query(SlotTable::slot)
        .optional();
  }

  /**
   * What has left within the memory, and what has its slot still before it.
   *
   * @param anew without the latter
   */
  List<Slot> standing(Instant now, Duration memory, boolean anew) {
    return tenants
        .sql(STANDING)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("memory", memory.toSeconds())
        .param("patience", SlotPlan.PATIENCE.toSeconds())
        .param("anew", anew)
        .query(SlotTable::slot)
        .list();
  }

  private record Given(
      UUID message,
      String sender,
      String domain,
      String wanted,
      String at,
      @Nullable String rule,
      boolean inHours) {
    static Given of(Slot slot) {
      return new Given(
          slot.message(),
          slot.sender(),
          slot.domain(),
          slot.wantedAt().toString(),
          slot.at().toString(),
          slot.rule() == null ? null : slot.rule().code(),
          slot.inHours());
    }
  }

  void give(List<Slot> slots) {
    tenants
        .sql(GIVE)
        .param("slots", json.writeValueAsString(slots.stream().map(Given::of).toList()))
        .update();
  }

  /** The mail leaves now. */
  void use(UUID message, String sender, String domain) {
    tenants
        .pipelined(USE)
        .param("message", message)
        .param("sender", sender)
        .param("domain", domain)
        .run();
  }

  void move(UUID message, Instant at, PaceRule rule) {
    tenants
        .sql(
            "update pace_slot set at = :at, rule = :rule, in_hours = false where message_id ="
                + " :message")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("rule", rule.code())
        .param("message", message)
        .update();
  }

  private static Slot slot(ResultSet row, int number) throws SQLException {
    return new Slot(
        row.getObject("message_id", UUID.class),
        row.getString("sender"),
        row.getString("domain"),
        row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        PaceRule.ofCode(row.getString("rule")),
        row.getBoolean("in_hours"),
        row.getBoolean("used"));
  }
}
