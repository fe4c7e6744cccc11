package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who looked: every look is labelled, and only a human's one counts and is told to the seller. */
@Component
public class QuoteViews {
  private static final String RECENT =
      """
      select exists (select 1 from quote_view
        where version_id = :version and link_id = :link and label = 'human'
        and at > now() - interval '30 minutes')
      """;

  private static final String INSERT =
      """
      insert into quote_view (tenant_id, quote_id, version_id, link_id, label, reason, user_agent)
      values (:tenant, :quote, :version, :link, :label, :reason, :userAgent)
      """;

  private final Tenants tenants;
  private final VersionTable versions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  QuoteViews(
      Tenants tenants, VersionTable versions, Timeline timeline, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.versions = versions;
    this.timeline = timeline;
    this.events = events;
  }

  /** Records a look; a person reading on for half an hour is one look. */
  public void record(Link link, ViewLabel label, @Nullable String userAgent) {
    tenants.run(
        link.tenant(),
        () ->
            versions
                .published(Objects.requireNonNull(link.quoteId()))
                .ifPresent(version -> recordHere(link, version, label, userAgent)));
  }

  private void recordHere(
      Link link, QuoteVersion version, ViewLabel label, @Nullable String userAgent) {
    boolean human = label.label() == ViewLabel.Label.HUMAN;
    if (human && seenLately(link, version)) {
      return;
    }
    tenants
        .sql(INSERT)
        .param("quote", version.quote())
        .param("version", version.id())
        .param("link", link.id())
        .param("label", label.label().code())
        .param("reason", label.reason())
        .param("userAgent", userAgent)
        .update();
    if (human) {
      lock(version.quote());
      timeline.add(
          version.quote(), "quote_viewed", Actor.CUSTOMER, Map.of("version", version.version()));
      events.publishEvent(new QuoteHappened.Viewed(link.tenant(), version.quote(), version.id()));
    }
  }

  /** Before its events and its follow-ups, in the order of every decision: none waits in a ring. */
  private void lock(UUID quote) {
    tenants
        .sql("select 1 from quote where id = :quote for no key update")
        .param("quote", quote)
        .query(Integer.class)
        .single();
  }

  private boolean seenLately(Link link, QuoteVersion version) {
    return tenants
        .sql(RECENT)
        .param("version", version.id())
        .param("link", link.id())
        .query(Boolean.class)
        .single();
  }

  /** Every look at the quote, newest first, whoever it was. */
  public List<View> of(UUID tenant, UUID quote) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    "select label, reason, user_agent, at from quote_view where quote_id = :quote order by at desc limit 200")
                .param("quote", quote)
                .query((row, _) ->
                    new View(
                        row.getString("label"),
                        row.getString("reason"),
                        row.getString("user_agent"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
  }

  /** One look. */
  public record View(String label, String reason, @Nullable String userAgent, Instant at) {}
}
