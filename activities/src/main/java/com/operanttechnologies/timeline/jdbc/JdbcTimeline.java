package com.operanttechnologies.timeline.jdbc;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.ChainedKinds;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The timeline as rows; what is evidence is chained in the same transaction. */
@Component
class JdbcTimeline implements Timeline {
  private static final String ADD =
      """
      insert into timeline (tenant_id, quote_id, kind, actor, detail)
      values (:tenant, :quote, :kind, :actor, :detail::jsonb)
      returning id, at, kind, actor, detail
      """;

  private final Tenants tenants;
  private final JdbcEventChain chain;
  private final JsonMapper json;

  JdbcTimeline(Tenants tenants, JdbcEventChain chain, JsonMapper json) {
    this.tenants = tenants;
    this.chain = chain;
    this.json = json;
  }

  @Override
  public void add(@Nullable UUID quote, String kind, Actor actor, Map<String, ?> detail) {
    TimelineEntry entry =
        tenants
            .sql(ADD)
            .param("quote", quote)
            .param("kind", kind)
            .param("actor", actor.code())
            .param("detail", json.writeValueAsString(detail))
            .query((row, _) -> TimelineRows.entry(row))
            .single();
    if (quote != null && ChainedKinds.include(kind)) {
      chain.add(quote, entry);
    }
  }

  @Override
  public List<TimelineEntry> of(UUID quote) {
    return TimelineRows.of(tenants, quote);
  }
}
