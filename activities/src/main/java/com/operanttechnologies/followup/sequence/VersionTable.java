package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions of sequences as rows. */
@Component
public class VersionTable {
  private static final String ADD =
      """
      insert into sequence_version (tenant_id, sequence_id, number)
      select :tenant, :sequence, coalesce(max(number), 0) + 1
      from sequence_version where sequence_id = :sequence
      returning id
      """;

  private static final String SELECT =
      """
      select version.*,
        (select count(*) from enrollment
          where enrollment.version_id = version.id
          and enrollment.state in ('active', 'parked', 'paused')) as running
      from sequence_version version
      """;

  /* Every mail reads its way several times: those on the way are not counted each time. */
  private static final String WAY =
      "select version.*, 0 as running from sequence_version version where version.id = :version";

  private static final String SET_RULES =
      """
      update sequence_version
      set goal = :goal, exits = string_to_array(:exits, ','), window_days = :days,
        window_from = :from, window_until = :until, holidays = :holidays, jitter_minutes = :jitter
      where id = :version
      """;

  private final Tenants tenants;
  private final StepTable steps;

  VersionTable(Tenants tenants, StepTable steps) {
    this.tenants = tenants;
    this.steps = steps;
  }

  /** A draft under the next number. */
  UUID add(UUID sequence) {
    return tenants.sql(ADD).param("sequence", sequence).query(UUID.class).single();
  }

  List<SequenceVersion> of(UUID sequence) {
    return tenants
        .sql(SELECT + " where version.sequence_id = :sequence order by number desc")
        .param("sequence", sequence)
        .query((row, _) -> version(row))
        .list();
  }

  public Optional<SequenceVersion> find(UUID version) {
    return one(SELECT + " where version.id = :version", version);
  }

  /** The same without a count of the enrollments that run on it. */
  public Optional<SequenceVersion> way(UUID version) {
    return one(WAY, version);
  }

  private Optional<SequenceVersion> one(String select, UUID version) {
    return tenants.sql(select).param("version", version).query((row, _) -> version(row)).optional();
  }

  void publish(UUID version) {
    tenants
        .sql(
            "update sequence_version set state = 'published', published_at = now() where id ="
                + " :version")
        .param("version", version)
        .update();
  }

  void setRules(UUID version, Rules rules) {
    tenants
        .sql(SET_RULES)
        .param("goal", rules.goal() == null ? null : rules.goal().code())
        .param("exits", String.join(",", rules.exits().stream().map(Fact::code).toList()))
        .param("days", Windows.days(rules.window()))
        .param("from", rules.window() == null ? null : rules.window().from())
        .param("until", rules.window() == null ? null : rules.window().until())
        .param("holidays", rules.holidays())
        .param("jitter", rules.jitterMinutes())
        .param("version", version)
        .update();
  }

  private SequenceVersion version(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp published = row.getTimestamp("published_at");
    return new SequenceVersion(
        id,
        row.getObject("sequence_id", UUID.class),
        row.getInt("number"),
        row.getString("state").equals("published"),
        rules(row),
        steps.of(id),
        row.getTimestamp("created_at").toInstant(),
        published == null ? null : published.toInstant(),
        row.getInt("running"));
  }

  private static Rules rules(ResultSet row) throws SQLException {
    return new Rules(
        fact(row.getString("goal")),
        Arrays.stream((String[]) row.getArray("exits").getArray()).map(Fact::parse).toList(),
        Windows.read(row),
        row.getBoolean("holidays"),
        row.getInt("jitter_minutes"));
  }

  private static @Nullable Fact fact(@Nullable String code) {
    return code == null ? null : Fact.parse(code);
  }
}
