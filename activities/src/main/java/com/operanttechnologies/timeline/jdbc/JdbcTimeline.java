package com.operanttechnologies.timeline.jdbc;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The timeline as rows. */
@Component
class JdbcTimeline implements Timeline {
  private static final String ADD =
      """
      insert into timeline (tenant_id, quote_id, kind, actor, detail)
      values (:tenant, :quote, :kind, :actor, :detail::jsonb)
      """;

  private static final String OF =
      """
      select id, at, kind, actor, detail from timeline
      where tenant_id = :tenant and quote_id = :quote
      order by at, id
      """;

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final Tenants tenants;
  private final JsonMapper json;

  JdbcTimeline(Tenants tenants, JsonMapper json) {
    this.tenants = tenants;
    this.json = json;
  }

  @Override
  public void add(@Nullable UUID quote, String kind, Actor actor, Map<String, ?> detail) {
    tenants
        .sql(ADD)
        .param("quote", quote)
        .param("kind", kind)
        .param("actor", actor.code())
        .param("detail", json.writeValueAsString(detail))
        .update();
  }

  @Override
  public List<TimelineEntry> of(UUID quote) {
    return tenants.sql(OF).param("quote", quote).query((row, _) -> entry(row)).list();
  }

  private TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("kind"),
        new Actor(row.getString("actor")),
        json.readValue(row.getString("detail"), DETAIL));
  }
}
