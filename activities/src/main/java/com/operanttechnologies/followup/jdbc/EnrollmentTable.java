package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enrollments as rows. Whoever decides about one locks its quote first, then it, then its contact,
 * as every deciding transaction does: otherwise two could wait for each other.
 */
@Component
class EnrollmentTable {
  private static final String LIVE = "state in ('active', 'parked', 'paused')";

  private static final String ADD =
      """
      insert into enrollment (tenant_id, sequence_id, version_id, quote_id, contact_id, state,
        source, source_detail, started_by, started_at, ends_at)
      select :tenant, sequence.id, sequence.live_version, :quote, :contact, 'active',
        :source, :detail, :actor, :startedAt, :endsAt
      from sequence where sequence.id = :sequence
      returning *
      """;

  private static final String SET_STATE =
      """
      update enrollment
      set state = :state, reason = :reason, parked_until = :parkedUntil,
        ended_at = case when :over then now() end
      where id = :id
      """;

  private final Tenants tenants;
  private final Outbox outbox;

  EnrollmentTable(Tenants tenants, Outbox outbox) {
    this.tenants = tenants;
    this.outbox = outbox;
  }

  /** On the live version of the sequence. */
  Enrollment add(StartRequest request, Actor actor, Instant startedAt, @Nullable Instant endsAt) {
    return tenants
        .sql(ADD)
        .param("sequence", request.sequence())
        .param("quote", request.quote(), Types.OTHER)
        .param("contact", request.contact())
        .param("source", request.source().code())
        .param("detail", request.sourceDetail())
        .param("actor", actor.code())
        .param("startedAt", utc(startedAt))
        .param("endsAt", utc(endsAt), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(EnrollmentTable::enrollment)
        .single();
  }

  Optional<Enrollment> find(UUID id) {
    return one("select * from enrollment where id = :id", id);
  }

  /** The row under lock, its quote and contact kept from being decided meanwhile. */
  Optional<Enrollment> lock(UUID id) {
    Optional<Enrollment> found = find(id);
    found.ifPresent(each -> hold("quote", each.quote(), "for update"));
    Optional<Enrollment> locked = one("select * from enrollment where id = :id for update", id);
    locked.ifPresent(each -> hold("contact", each.contact(), "for share"));
    return locked;
  }

  /** The quote's running enrollment under lock; the quote is locked with it. */
  Optional<Enrollment> lockLive(UUID quote) {
    hold("quote", quote, "for update");
    return one("select * from enrollment where quote_id = :id and " + LIVE + " for update", quote);
  }

  /** The contact's running one in the sequence that is about no quote, under lock. */
  Optional<Enrollment> lockLiveWithoutQuote(UUID sequence, UUID contact) {
    return tenants
        .sql(
            "select * from enrollment where sequence_id = :sequence and contact_id = :contact"
                + " and quote_id is null and "
                + LIVE
                + " for update")
        .param("sequence", sequence)
        .param("contact", contact)
        .query(EnrollmentTable::enrollment)
        .optional();
  }

  private void hold(String table, @Nullable UUID id, String how) {
    if (id == null) {
      return;
    }
    tenants
        .sql("select 1 from " + table + " where id = :id " + how)
        .param("id", id)
        .query(Integer.class)
        .list();
  }

  private Optional<Enrollment> one(String statement, UUID id) {
    return tenants.sql(statement).param("id", id).query(EnrollmentTable::enrollment).optional();
  }

  /** The running one first, then the newest. */
  List<Enrollment> ofQuote(UUID quote) {
    return list(
        "select * from enrollment where quote_id = :id order by " + LIVE + " desc, started_at desc",
        quote);
  }

  List<Enrollment> ofContact(UUID contact) {
    return list("select * from enrollment where contact_id = :id order by started_at", contact);
  }

  List<Enrollment> ofSequence(UUID sequence, int most) {
    return list(
        "select * from enrollment where sequence_id = :id order by started_at desc, id limit "
            + most,
        sequence);
  }

  List<Enrollment> liveOfSequence(UUID sequence, String... states) {
    return tenants
        .sql(
            "select * from enrollment where sequence_id = :id and state in (:states)"
                + " order by quote_id, id")
        .param("id", sequence)
        .param("states", List.of(states))
        .query(EnrollmentTable::enrollment)
        .list();
  }

  List<Enrollment> liveOfVersion(UUID version) {
    return list(
        "select * from enrollment where version_id = :id and " + LIVE + " order by quote_id, id",
        version);
  }

  List<Enrollment> live(UUID contact) {
    return list(
        "select * from enrollment where contact_id = :id and " + LIVE + " order by quote_id",
        contact);
  }

  private List<Enrollment> list(String statement, UUID id) {
    return tenants.sql(statement).param("id", id).query(EnrollmentTable::enrollment).list();
  }

  void setState(UUID id, EnrollmentState state) {
    StateColumns columns = StateColumns.of(state);
    tenants
        .sql(SET_STATE)
        .param("id", id)
        .param("state", columns.state())
        .param("reason", columns.reason())
        .param("parkedUntil", utc(columns.parkedUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("over", state.isFinal())
        .update();
  }

  void setVersion(UUID id, UUID version) {
    tenants
        .sql("update enrollment set version_id = :version where id = :id")
        .param("id", id)
        .param("version", version)
        .update();
  }

  void moveEnd(UUID id, Instant endsAt) {
    tenants
        .sql("update enrollment set ends_at = :endsAt where id = :id")
        .param("id", id)
        .param("endsAt", utc(endsAt))
        .update();
  }

  /** Nothing is sent before that instant. */
  void notBefore(UUID id, Instant at) {
    tenants
        .sql("update enrollment set not_before = :at where id = :id")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  /** Their processes read them again, and plan by what has changed. */
  void wakeOfContact(UUID contact) {
    live(contact).forEach(each -> outbox.changed(ProcessKind.ENROLLMENT, each.id()));
  }

  void wakeAll() {
    tenants
        .sql("select * from enrollment where " + LIVE)
        .query(EnrollmentTable::enrollment)
        .list()
        .forEach(each -> outbox.changed(ProcessKind.ENROLLMENT, each.id()));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Enrollment enrollment(ResultSet row, int number) throws SQLException {
    StateColumns columns =
        new StateColumns(
            row.getString("state"), row.getString("reason"), instant(row, "parked_until"));
    return new Enrollment(
        row.getObject("id", UUID.class),
        row.getObject("sequence_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        columns.toState(),
        StartSource.ofCode(row.getString("source")),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "ends_at"),
        instant(row, "ended_at"),
        instant(row, "not_before"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
