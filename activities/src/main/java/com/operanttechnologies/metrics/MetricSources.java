package com.operanttechnologies.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a tenant's numbers come from, as an admin sets it up. */
public interface MetricSources {

  /** The sources in use, the one whose numbers stand in mails first. */
  List<Source> all();

  Optional<Source> find(UUID source);

  /** The source whose numbers mails show: the tenant's newest own one, else the built-in one. */
  default Optional<Source> shown() {
    return all().stream().findFirst();
  }

  /**
   * @throws com.operanttechnologies.problem.InvalidInput naming each field that cannot be taken
   */
  Source add(SourceInput input);

  /** An absent key or file keeps the one that is stored. */
  Source edit(UUID source, SourceInput input);

  /** Its numbers leave all later mails, and its keys and tokens are forgotten. */
  void remove(UUID source);

  /**
   * Asks the address for its numbers and stores nothing; runs outside any transaction.
   *
   * @param source whose stored key is used when none is entered
   * @param contact whose numbers are asked for, where the address has places for a contact
   */
  MetricsAnswer test(UUID tenant, @Nullable UUID source, @Nullable UUID contact, SourceInput input);

  /**
   * A source as it is set up; its keys are never shown again.
   *
   * @param freshFor how old its numbers may be in a mail
   * @param hasKey whether a key, password or client secret is kept
   * @param connected whether a member has signed in at the source's own page
   * @param perContact whether each contact has numbers of their own
   * @param retryAt until when the source is left alone after failures
   */
  record Source(
      UUID id,
      String name,
      SourceSettings settings,
      boolean hasKey,
      boolean connected,
      boolean perContact,
      Duration freshFor,
      List<MetricDefinition> metrics,
      @Nullable String fileName,
      @Nullable Instant lastReadAt,
      @Nullable String lastError,
      @Nullable Instant retryAt) {

    public Source {
      metrics = List.copyOf(metrics);
    }

    public boolean isBuiltIn() {
      return settings.kind() == SourceKind.DEMO;
    }

    /** Where it is, in words; empty for what has no address. */
    public String where() {
      if (settings.kind() == SourceKind.CSV_FILE) {
        return fileName == null ? "" : fileName;
      }
      return settings.url() == null ? "" : settings.url();
    }
  }
}
