package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.stepup.Networks;
import com.operanttechnologies.quote.stepup.Sender;
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
  /* How often within half an hour, and how often of that with this browser in this network. */
  private static final String RECENT =
      """
      select count(*) as all_looks, count(*) filter (
        where user_agent is not distinct from :userAgent
        and network is not distinct from :network) as same_looks
      from quote_view
      where version_id = :version and link_id = :link and label = 'human'
      and at > now() - interval '30 minutes'
      """;

  private static final String INSERT =
      """
      insert into quote_view (tenant_id, quote_id, version_id, link_id, label, reason, user_agent,
        network)
      values (:tenant, :quote, :version, :link, :label, :reason, :userAgent, :network)
      """;

  private static final String OF =
      """
      select seen.label, seen.reason, seen.user_agent, seen.at, contact.name
      from quote_view seen
      join link on link.id = seen.link_id
      left join contact on contact.id = link.contact_id
      where seen.quote_id = :quote
      order by seen.at desc limit 200
      """;

  private final Tenants tenants;
  private final VersionTable versions;
  private final Networks networks;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  QuoteViews(
      Tenants tenants,
      VersionTable versions,
      Networks networks,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.versions = versions;
    this.networks = networks;
    this.timeline = timeline;
    this.events = events;
  }

  /** Records a look; a person reading on for half an hour is one look, and told once. */
  public void record(Link link, ViewLabel label, Sender sender) {
    tenants.run(
        link.tenant(),
        () ->
            versions
                .published(Objects.requireNonNull(link.quoteId()))
                .ifPresent(version -> recordHere(link, version, label, sender)));
  }

  private void recordHere(Link link, QuoteVersion version, ViewLabel label, Sender sender) {
    boolean human = label.label() == ViewLabel.Label.HUMAN;
    Lately lately = human ? lately(link, version, sender) : new Lately(0, 0);
    if (lately.same() > 0) {
      return;
    }
    tenants
        .sql(INSERT)
        .param("quote", version.quote())
        .param("version", version.id())
        .param("link", link.id())
        .param("label", label.label().code())
        .param("reason", label.reason())
        .param("userAgent", sender.userAgent())
        .param("network", networks.mark(sender.ip()), java.sql.Types.BINARY)
        .update();
    if (human && lately.all() == 0) {
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

  /** Looks of people in the last half hour: by anybody behind the link, and by the same browser. */
  private record Lately(int all, int same) {}

  private Lately lately(Link link, QuoteVersion version, Sender sender) {
    return tenants
        .sql(RECENT)
        .param("version", version.id())
        .param("link", link.id())
        .param("userAgent", sender.userAgent(), java.sql.Types.VARCHAR)
        .param("network", networks.mark(sender.ip()), java.sql.Types.BINARY)
        .query((row, _) -> new Lately(row.getInt("all_looks"), row.getInt("same_looks")))
        .single();
  }

  /** Every look at the quote, newest first, whoever it was. */
  public List<View> of(UUID tenant, UUID quote) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(OF)
                .param("quote", quote)
                .query((row, _) ->
                    new View(
                        row.getString("label"),
                        row.getString("reason"),
                        row.getString("user_agent"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list());
  }

  /**
   * One look.
   *
   * @param name whose link was opened
   */
  public record View(
      String label, String reason, @Nullable String userAgent, Instant at, @Nullable String name) {}
}
