package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sequences as rows. */
@Component
class SequenceTable {
  private static final String ADD =
      """
      insert into sequence (tenant_id, name, is_default, state)
      values (:tenant, :name, :standard, 'draft')
      on conflict (tenant_id) where is_default do nothing
      returning id
      """;

  private static final String ALL =
      """
      select sequence.*,
        coalesce(live_version, (select id from sequence_version
          where sequence_version.sequence_id = sequence.id
          order by number limit 1)) as shown_version
      from sequence
      order by state = 'archived', is_default desc, lower(name), id
      """;

  private final Tenants tenants;
  private final StepTable steps;

  SequenceTable(Tenants tenants, StepTable steps) {
    this.tenants = tenants;
    this.steps = steps;
  }

  Optional<UUID> add(String name, boolean standard) {
    return tenants
        .sql(ADD)
        .param("name", name)
        .param("standard", standard)
        .query(UUID.class)
        .optional();
  }

  List<Sequence> all() {
    return tenants.sql(ALL).query((row, _) -> sequence(row)).list();
  }

  private Sequence sequence(ResultSet row) throws SQLException {
    return new Sequence(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getBoolean("is_default"),
        Sequence.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("live_version", UUID.class),
        steps.of(row.getObject("shown_version", UUID.class)));
  }

  void rename(UUID sequence, String name) {
    tenants
        .sql("update sequence set name = :name where id = :sequence")
        .param("name", name)
        .param("sequence", sequence)
        .update();
  }

  /** Whoever is started from now on gets this version. */
  void goLive(UUID sequence, UUID version) {
    tenants
        .sql(
            """
            update sequence set live_version = :version, state = 'live', archived_at = null
            where id = :sequence
            """)
        .param("version", version)
        .param("sequence", sequence)
        .update();
  }

  void archive(UUID sequence) {
    tenants
        .sql("update sequence set state = 'archived', archived_at = now() where id = :sequence")
        .param("sequence", sequence)
        .update();
  }

  void restore(UUID sequence) {
    tenants
        .sql(
            """
            update sequence set archived_at = null,
              state = case when live_version is null then 'draft' else 'live' end
            where id = :sequence
            """)
        .param("sequence", sequence)
        .update();
  }
}
