package com.operanttechnologies.timeline.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a quote. */
@Tag(name = "Story")
@RestController
class TimelineResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final Timeline timeline;

  TimelineResource(Tenants tenants, Quotes quotes, Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.timeline = timeline;
  }

  /**
   * One thing that happened.
   *
   * @param kind past tense in snake case, such as quote_sent
   * @param actor customer, product, member:ID or key:ID
   */
  record EntryJson(UUID id, Instant at, String kind, String actor, Map<String, Object> detail) {
    static EntryJson of(TimelineEntry entry) {
      return new EntryJson(
          entry.id(), entry.at(), entry.kind(), entry.actor().code(), entry.detail());
    }
  }

  @Operation(summary = "Read the story of a quote", description = "Oldest first.")
  @GetMapping("/api/v1/quotes/{id}/timeline")
  Page<EntryJson> timeline(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          UUID quote = quotes.get(key.tenant(), id).id();
          return Page.whole(timeline.of(quote).stream().map(EntryJson::of).toList());
        });
  }
}
