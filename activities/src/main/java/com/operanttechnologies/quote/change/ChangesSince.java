package com.operanttechnologies.quote.change;

import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a version with the one that its reader knows: only looks of a person count, so that a
 * scanner's visit hides no change from anybody.
 */
@Component
public class ChangesSince {
  private static final String LAST_READ =
      """
      select version.version, seen.at
      from quote_view seen
      join link on link.id = seen.link_id
      join quote_version version on version.id = seen.version_id
      where seen.quote_id = :quote and seen.label = 'human' and link.contact_id = :contact
      and version.version < :version
      order by seen.at desc limit 1
      """;

  private final Tenants tenants;
  private final VersionTable versions;

  ChangesSince(Tenants tenants, VersionTable versions) {
    this.tenants = tenants;
    this.versions = versions;
  }

  /** Since the contact last read an earlier version; empty if none was read or nothing differs. */
  public Optional<Since> read(Quote quote, QuoteVersion now, UUID contact, Locale locale) {
    return lastRead(now, contact)
        .flatMap(read -> since(quote, now, read.version(), read.at(), locale))
        .filter(since -> !since.changes().isEmpty());
  }

  /** As above; where the contact was not seen reading, since the version mailed before. */
  public Optional<Since> mailed(Quote quote, QuoteVersion now, UUID contact, Locale locale) {
    Optional<Since> read = read(quote, now, contact, locale);
    return read.isPresent()
        ? read
        : sentBefore(now)
            .flatMap(before -> since(quote, now, before.version(), null, locale))
            .filter(since -> !since.changes().isEmpty());
  }

  private record Read(int version, Instant at) {}

  private Optional<Read> lastRead(QuoteVersion now, UUID contact) {
    return tenants
        .sql(LAST_READ)
        .param("quote", now.quote())
        .param("contact", contact)
        .param("version", now.version())
        .query((row, _) ->
            new Read(row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private Optional<QuoteVersion> sentBefore(QuoteVersion now) {
    return versions.all(now.quote()).stream()
        .filter(version -> version.version() < now.version() && version.sentAt() != null)
        .max(Comparator.comparingInt(QuoteVersion::version));
  }

  private Optional<Since> since(
      Quote quote, QuoteVersion now, int before, @Nullable Instant readAt, Locale locale) {
    return versions.all(quote.id()).stream()
        .filter(version -> version.version() == before)
        .findFirst()
        .map(old -> ChangeWords.of(changes(quote, old, now), locale, now.currency()))
        .filter(words -> !words.isEmpty())
        .map(words -> new Since(before, readAt, words));
  }

  /** That it is another version is said above them. */
  private static List<ContentChange> changes(Quote quote, QuoteVersion old, QuoteVersion now) {
    return ContentDifference.between(old.content(quote.number()), now.content(quote.number()))
        .stream()
        .filter(change -> !change.field().equals("version"))
        .toList();
  }
}
