package com.operanttechnologies.followup.passage;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps that are no mails, as each enrollment has reached and passed them. */
@Component
public class Passages {
  private static final String REACH =
      """
      insert into enrollment_step (tenant_id, enrollment_id, step_id, lineage, state, reached_at, limit_at)
      values (:tenant, :enrollment, :step, :lineage, 'waiting', :at, :limit)
      returning *
      """;

  private static final String FINISH =
      """
      update enrollment_step
      set state = 'done', done_at = now(), answer = :answer, outcome = :outcome
      where id = :id and state = 'waiting'
      """;

  private final Tenants tenants;

  Passages(Tenants tenants) {
    this.tenants = tenants;
  }

  /** By the lineage of their step. */
  public Map<UUID, Passage> of(UUID enrollment) {
    return tenants
        .sql("select * from enrollment_step where enrollment_id = :enrollment")
        .param("enrollment", enrollment)
        .query(Passages::passage)
        .list()
        .stream()
        .collect(Collectors.toMap(Passage::lineage, Function.identity()));
  }

  public Passage reach(UUID enrollment, SequenceStep step, Instant at, @Nullable Instant limit) {
    return tenants
        .sql(REACH)
        .param("enrollment", enrollment)
        .param("step", step.id())
        .param("lineage", step.lineage())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param(
            "limit",
            limit == null ? null : limit.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Passages::passage)
        .single();
  }

  public void finish(Passage passage, @Nullable Boolean answer, String outcome) {
    tenants
        .sql(FINISH)
        .param("answer", answer, Types.BOOLEAN)
        .param("outcome", outcome)
        .param("id", passage.id())
        .update();
  }

  private static Passage passage(ResultSet row, int number) throws SQLException {
    return new Passage(
        row.getObject("id", UUID.class),
        row.getObject("lineage", UUID.class),
        row.getTimestamp("reached_at").toInstant(),
        instant(row, "limit_at"),
        instant(row, "done_at"),
        row.getObject("answer", Boolean.class),
        row.getString("outcome"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
