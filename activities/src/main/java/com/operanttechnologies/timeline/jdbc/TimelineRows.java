package com.operanttechnologies.timeline.jdbc;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the timeline's rows. */
final class TimelineRows {
  private static final String OF =
      """
      select id, at, kind, actor, detail from timeline
      where tenant_id = :tenant and quote_id = :quote
      order by at, id
      """;

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();

  private TimelineRows() {}

  static List<TimelineEntry> of(Tenants tenants, UUID quote) {
    return tenants.sql(OF).param("quote", quote).query((row, _) -> entry(row)).list();
  }

  static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("kind"),
        new Actor(row.getString("actor")),
        JSON.readValue(row.getString("detail"), DETAIL));
  }
}
