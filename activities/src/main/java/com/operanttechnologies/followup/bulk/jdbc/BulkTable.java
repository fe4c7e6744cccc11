package com.operanttechnologies.followup.bulk.jdbc;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Audiences.Audience;
import com.operanttechnologies.followup.bulk.BulkEnrollment;
import com.operanttechnologies.followup.bulk.BulkEnrollment.Progress;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bulk enrollments as rows. All methods run inside the tenant's transaction. */
@Component
public class BulkTable {
  public static final String ENROLLED_ALREADY = "goes through the sequence already";

  private static final String SELECT =
      """
      select b.*, s.name as sequence_name
      from bulk_enrollment b join sequence s on s.id = b.sequence_id
      """;

  private static final String ADD =
      """
      insert into bulk_enrollment (tenant_id, sequence_id, audience_kind, audience_id,
        audience_name, state, per_hour, total, created_by)
      values (:tenant, :sequence, :kind, :audience, :name, 'running', :perHour, :total, :by)
      returning id
      """;

  private static final String MOVE =
      """
      update bulk_enrollment
      set seen = seen + :seen, started = started + :started, refused = refused + :seen - :started,
        last_contact = :last, next_at = :next
      where id = :id
      """;

  private static final String ENROLLED =
      """
      select distinct contact_id from enrollment
      where contact_id in (:contacts) and sequence_id = :sequence
      and state in ('active', 'parked', 'paused')
      """;

  private final Tenants tenants;

  BulkTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A contact who was not enrolled. */
  public record Outcome(UUID contact, String name, String email, String reason) {}

  public UUID add(Audience audience, UUID sequence, int perHour, int total, String createdBy) {
    return tenants
        .sql(ADD)
        .param("sequence", sequence)
        .param("kind", audience.kind().code())
        .param("audience", audience.id())
        .param("name", audience.name())
        .param("perHour", perHour)
        .param("total", total)
        .param("by", createdBy)
        .query(UUID.class)
        .single();
  }

  public Optional<BulkEnrollment> find(UUID id) {
    return one(SELECT + "where b.id = :id", id);
  }

  /** The row, kept from being decided about meanwhile. */
  public Optional<BulkEnrollment> lock(UUID id) {
    return one(SELECT + "where b.id = :id for update of b", id);
  }

  private Optional<BulkEnrollment> one(String statement, UUID id) {
    return tenants.sql(statement).param("id", id).query(BulkTable::bulk).optional();
  }

  public List<BulkEnrollment> newest(int most) {
    return tenants
        .sql(SELECT + "order by b.created_at desc limit :most")
        .param("most", most)
        .query(BulkTable::bulk)
        .list();
  }

  /** Who goes through the sequence already. */
  public Map<UUID, String> enrolled(List<UUID> contacts, UUID sequence) {
    return tenants
        .sql(ENROLLED)
        .param("contacts", contacts)
        .param("sequence", sequence)
        .query((row, _) -> row.getObject("contact_id", UUID.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Function.identity(), _ -> ENROLLED_ALREADY));
  }

  /** What became of one contact; a reason if they were not enrolled. */
  public void note(UUID id, UUID contact, @Nullable String reason) {
    tenants
        .sql(
            """
            insert into bulk_enrollment_contact (tenant_id, bulk_id, contact_id, reason)
            values (:tenant, :id, :contact, :reason) on conflict do nothing
            """)
        .param("id", id)
        .param("contact", contact)
        .param("reason", reason)
        .update();
  }

  /** A batch is over. */
  public void move(UUID id, int seen, int started, UUID last, Instant next) {
    tenants
        .sql(MOVE)
        .param("id", id)
        .param("seen", seen)
        .param("started", started)
        .param("last", last)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void end(UUID id, String state) {
    tenants
        .sql("update bulk_enrollment set state = :state, ended_at = now() where id = :id")
        .param("id", id)
        .param("state", state)
        .update();
  }

  public List<Outcome> refused(UUID id, @Nullable UUID after, int most) {
    return tenants
        .sql(
            """
            select c.id, c.name, c.email, b.reason
            from bulk_enrollment_contact b join contact c on c.id = b.contact_id
            where b.bulk_id = :id and b.reason is not null
            and (:after::uuid is null or c.id > :after::uuid)
            order by c.id
            limit :most
            """)
        .param("id", id)
        .param("after", after == null ? null : after.toString())
        .param("most", most)
        .query((row, _) ->
            new Outcome(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("reason")))
        .list();
  }

  private static BulkEnrollment bulk(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new BulkEnrollment(
        row.getObject("id", UUID.class),
        row.getObject("sequence_id", UUID.class),
        row.getString("sequence_name"),
        new Audience(
            Audiences.Kind.ofCode(row.getString("audience_kind")),
            row.getObject("audience_id", UUID.class),
            row.getString("audience_name")),
        row.getString("state"),
        row.getInt("per_hour"),
        row.getInt("total"),
        new Progress(row.getInt("seen"), row.getInt("started"), row.getInt("refused")),
        row.getObject("last_contact", UUID.class),
        row.getTimestamp("next_at").toInstant(),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
