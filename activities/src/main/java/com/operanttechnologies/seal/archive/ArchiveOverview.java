package com.operanttechnologies.seal.archive;

import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.ArchivedPapers.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the time stamps over all documents of a tenant.
 *
 * @param documents that have one
 * @param due whose turn it is now
 * @param failing whose last try has failed
 * @param givenUp among these, those that a person has to ask for
 * @param nextAt when the next one is renewed; absent: none by itself
 * @param lastFailure why the last try that failed did; absent: nothing fails
 * @param first those that come first, with their quotes
 */
public record ArchiveOverview(
    int documents,
    int due,
    int failing,
    int givenUp,
    @Nullable Instant nextAt,
    @Nullable String lastFailure,
    List<Row> first) {

  public ArchiveOverview {
    first = List.copyOf(first);
  }

  /** A document of a quote. */
  public record Row(UUID quote, String number, ArchiveRenewal renewal) {}

  ArchiveOverview with(List<ArchiveRenewal> renewals, Map<UUID, Named> quotes) {
    List<Row> rows =
        renewals.stream()
            .filter(renewal -> quotes.containsKey(renewal.version()))
            .map(renewal -> row(renewal, quotes))
            .toList();
    return new ArchiveOverview(documents, due, failing, givenUp, nextAt, lastFailure, rows);
  }

  private static Row row(ArchiveRenewal renewal, Map<UUID, Named> quotes) {
    Named named = Objects.requireNonNull(quotes.get(renewal.version()));
    return new Row(named.quote(), named.number(), renewal);
  }
}
