package com.operanttechnologies.seal.archive;

import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.pades.LastStamp;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each document's time stamp is renewed. */
@Component
class RenewalRows {
  private static final String KEEP =
      """
      insert into archive_renewal (tenant_id, version_id, stamps, authority, stamped_at, ends_at,
        algorithms, holds_until, next_at)
      values (:tenant, :version, :stamps, :authority, :stampedAt, :endsAt, :algorithms, :until, :next)
      on conflict (tenant_id, version_id) do update
      set stamps = excluded.stamps, authority = excluded.authority,
        stamped_at = excluded.stamped_at, ends_at = excluded.ends_at,
        algorithms = excluded.algorithms, holds_until = excluded.holds_until,
        next_at = excluded.next_at, asked = false, tries = 0, tried_at = now(), reason = null
      """;

  private static final String UNREADABLE =
      """
      insert into archive_renewal (tenant_id, version_id, stamps, authority, stamped_at, ends_at,
        algorithms, holds_until, tries, tried_at, reason)
      values (:tenant, :version, 0, '', now(), now(), '{}', now(), 1, now(), :reason)
      on conflict do nothing
      """;

  /* Taken for a while, so that two workers do not renew the same, and a crash only delays it. */
  private static final String TAKE =
      """
      update archive_renewal set next_at = now() + interval '15 minutes'
      where version_id in (
        select version_id from archive_renewal
        where next_at <= now()
        order by holds_until, version_id
        limit :most
        for update skip locked)
      returning version_id, holds_until, asked, tries
      """;

  private static final String FAILED =
      """
      update archive_renewal
      set tries = :tries, tried_at = now(), reason = :reason, next_at = :next, asked = false
      where version_id = :version
      """;

  private static final String ASK =
      """
      update archive_renewal set next_at = now(), tries = 0, asked = true
      where version_id = :version
      """;

  private static final String ASK_ALL =
      """
      update archive_renewal set next_at = now(), tries = 0
      where reason is not null or next_at <= now()
      """;

  private static final String MOVE =
      """
      update archive_renewal
      set holds_until = :until, next_at = case when reason is null then :next else next_at end
      where version_id = :version
      """;

  private final Tenants tenants;

  RenewalRows(Tenants tenants) {
    this.tenants = tenants;
  }

  void keep(UUID version, LastStamp stamp, Instant until, Instant next) {
    tenants
        .sql(KEEP)
        .param("version", version)
        .param("stamps", stamp.stamps())
        .param("authority", stamp.authority())
        .param("stampedAt", at(stamp.at()))
        .param("endsAt", at(stamp.endsAt()))
        .param("algorithms", stamp.algorithms().toArray(String[]::new))
        .param("until", at(until))
        .param("next", at(next))
        .update();
  }

  void unreadable(UUID version, String reason) {
    tenants.sql(UNREADABLE).param("version", version).param("reason", reason).update();
  }

  List<Turn> take(int most) {
    return tenants
        .sql(TAKE)
        .param("most", most)
        .query((row, _) ->
            new Turn(
                row.getObject("version_id", UUID.class),
                instant(row, "holds_until"),
                row.getBoolean("asked"),
                row.getInt("tries")))
        .list();
  }

  /**
   * @param next absent: it is not tried again by itself
   */
  void failed(UUID version, int tries, String reason, @Nullable Instant next) {
    tenants
        .sql(FAILED)
        .param("version", version)
        .param("tries", tries)
        .param("reason", reason)
        .param("next", next == null ? null : at(next))
        .update();
  }

  boolean ask(UUID version) {
    return tenants.sql(ASK).param("version", version).update() == 1;
  }

  int askAll() {
    return tenants.sql(ASK_ALL).update();
  }

  List<Made> made() {
    return tenants
        .sql(
            "select version_id, stamped_at, ends_at, algorithms, holds_until from archive_renewal where stamps > 0")
        .query((row, _) ->
            new Made(
                row.getObject("version_id", UUID.class),
                instant(row, "stamped_at"),
                instant(row, "ends_at"),
                List.of((String[]) row.getArray("algorithms").getArray()),
                instant(row, "holds_until")))
        .list();
  }

  void move(UUID version, Instant until, Instant next) {
    tenants
        .sql(MOVE)
        .param("version", version)
        .param("until", at(until))
        .param("next", at(next))
        .update();
  }

  Optional<ArchiveRenewal> find(UUID version) {
    return tenants
        .sql("select * from archive_renewal where version_id = :version")
        .param("version", version)
        .query((row, _) -> renewal(row))
        .optional();
  }

  /** What a person has to look after first, then by their days. */
  List<ArchiveRenewal> first(int most) {
    return tenants
        .sql("select * from archive_renewal order by next_at nulls first, version_id limit :most")
        .param("most", most)
        .query((row, _) -> renewal(row))
        .list();
  }

  static ArchiveRenewal renewal(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
    return new ArchiveRenewal(
        row.getObject("version_id", UUID.class),
        row.getInt("stamps"),
        row.getString("authority"),
        instant(row, "stamped_at"),
        instant(row, "holds_until"),
        row.getInt("tries"),
        row.getString("reason"),
        next == null ? null : next.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
