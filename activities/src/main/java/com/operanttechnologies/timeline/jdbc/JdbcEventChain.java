package com.operanttechnologies.timeline.jdbc;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.ChainCheck;
import com.operanttechnologies.timeline.ChainedEvent;
import com.operanttechnologies.timeline.ChainedKinds;
import com.operanttechnologies.timeline.EventChain;
import com.operanttechnologies.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain as rows; its head is locked while a link is added, so that two cannot follow one. */
@Component
class JdbcEventChain implements EventChain {
  private static final String LOCK =
      """
      insert into event_chain_head as head (tenant_id, quote_id, number) values (:tenant, :quote, 0)
      on conflict (tenant_id, quote_id) do update set number = head.number
      returning number, hash
      """;

  private static final String ADD =
      """
      insert into event_chain (tenant_id, quote_id, number, entry_id, at, kind, actor, salt, detail_sha256, previous, hash)
      values (:tenant, :quote, :number, :entry, :at, :kind, :actor, :salt, :detail, :previous, :hash)
      """;

  private static final String MOVE =
      """
      update event_chain_head set number = :number, hash = :hash
      where tenant_id = :tenant and quote_id = :quote
      """;

  private static final String OF =
      """
      select * from event_chain where tenant_id = :tenant and quote_id = :quote order by number
      """;

  private final Tenants tenants;

  JdbcEventChain(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Binds an entry that has just been written to the one before it. */
  void add(UUID quote, TimelineEntry entry) {
    Head head = tenants.sql(LOCK).param("quote", quote).query((row, _) -> head(row)).single();
    UUID salt = UUID.randomUUID();
    ChainedEvent event = event(quote, head.number + 1, entry, salt, head.hash);
    String hash = event.hash();
    tenants
        .sql(ADD)
        .param("quote", quote)
        .param("number", event.number())
        .param("entry", entry.id())
        .param("at", OffsetDateTime.parse(event.at()))
        .param("kind", event.kind())
        .param("actor", event.actor())
        .param("salt", salt)
        .param("detail", event.detailSha256())
        .param("previous", event.previous())
        .param("hash", hash)
        .update();
    tenants
        .sql(MOVE)
        .param("quote", quote)
        .param("number", event.number())
        .param("hash", hash)
        .update();
  }

  private record Head(int number, @Nullable String hash) {}

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getInt("number"), row.getString("hash"));
  }

  private static ChainedEvent event(
      UUID quote, int number, TimelineEntry entry, UUID salt, @Nullable String previous) {
    Map<String, Object> detail =
        Map.of("salt", salt.toString(), "detail", CanonicalDetail.of(entry.detail()));
    return new ChainedEvent(
        quote.toString(),
        number,
        entry.at().toString(),
        entry.kind(),
        entry.actor().code(),
        Digests.sha256(CanonicalJson.write(detail)),
        previous);
  }

  @Override
  public List<ChainedEvent> of(UUID quote) {
    return links(quote).stream().map(Link::event).toList();
  }

  private record Link(ChainedEvent event, UUID entry, UUID salt, String hash) {}

  private List<Link> links(UUID quote) {
    return tenants.sql(OF).param("quote", quote).query((row, _) -> link(row)).list();
  }

  private static Link link(ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    ChainedEvent event =
        new ChainedEvent(
            row.getString("quote_id"),
            row.getInt("number"),
            at.toString(),
            row.getString("kind"),
            row.getString("actor"),
            row.getString("detail_sha256"),
            row.getString("previous"));
    return new Link(
        event,
        row.getObject("entry_id", UUID.class),
        row.getObject("salt", UUID.class),
        row.getString("hash"));
  }

  /** The entries of the quote as they are now are read by the caller. */
  ChainCheck check(UUID quote, List<TimelineEntry> entries) {
    Map<UUID, TimelineEntry> now =
        entries.stream().collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
    String previous = null;
    int number = 0;
    for (Link link : links(quote)) {
      number++;
      Optional<String> wrong = wrong(quote, number, link, now.remove(link.entry), previous);
      if (wrong.isPresent()) {
        return new ChainCheck.Broken(number, wrong.get());
      }
      previous = link.hash;
    }
    return end(quote, number, previous, now);
  }

  private static Optional<String> wrong(
      UUID quote, int number, Link link, @Nullable TimelineEntry entry, @Nullable String previous) {
    if (entry == null) {
      return Optional.of("The event is missing from the timeline.");
    }
    if (!event(quote, number, entry, link.salt, previous).equals(link.event)) {
      return Optional.of("The event does not say any more what was chained.");
    }
    return link.event.hash().equals(link.hash)
        ? Optional.empty()
        : Optional.of("The event's hash is not that of its content.");
  }

  /** Entries that were written before there were chains are older than the first link. */
  private ChainCheck end(
      UUID quote, int number, @Nullable String previous, Map<UUID, TimelineEntry> left) {
    Head head =
        tenants
            .sql("select number, hash from event_chain_head where quote_id = :quote")
            .param("quote", quote)
            .query((row, _) -> head(row))
            .optional()
            .orElse(new Head(0, null));
    if (head.number != number || number > 0 && !String.valueOf(previous).equals(head.hash)) {
      return new ChainCheck.Broken(number + 1, "The last events are missing from the chain.");
    }
    Instant first = first(quote);
    boolean putIn =
        left.values().stream()
            .anyMatch(entry -> ChainedKinds.include(entry.kind()) && !entry.at().isBefore(first));
    return putIn
        ? new ChainCheck.Broken(number + 1, "The timeline has an event that was not chained.")
        : new ChainCheck.Intact(number, previous == null ? "" : previous);
  }

  private Instant first(UUID quote) {
    List<Link> links = links(quote);
    return links.isEmpty() ? Instant.MAX : Instant.parse(links.getFirst().event.at());
  }

  @Override
  public ChainCheck check(UUID quote) {
    return check(quote, TimelineRows.of(tenants, quote));
  }
}
