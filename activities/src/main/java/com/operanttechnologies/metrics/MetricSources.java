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
  Source add(Input input);

  /** An absent key keeps the one that is stored. */
  Source edit(UUID source, Input input);

  /** Its numbers leave all later mails; what was sent stays explained. */
  void remove(UUID source);

  /**
   * Asks the address for its numbers and stores nothing; runs outside any transaction.
   *
   * @param source whose stored key is used when none is entered
   */
  MetricsAnswer test(UUID tenant, @Nullable UUID source, Input input);

  /**
   * A source as it is set up; its key is never shown again.
   *
   * @param url absent for the built-in one
   * @param freshFor how old its numbers may be in a mail
   */
  record Source(
      UUID id,
      String name,
      @Nullable String url,
      @Nullable String header,
      boolean hasKey,
      Duration freshFor,
      List<MetricDefinition> metrics,
      @Nullable Instant lastReadAt,
      @Nullable String lastError) {

    public boolean isBuiltIn() {
      return url == null;
    }

    public Source {
      metrics = List.copyOf(metrics);
    }
  }

  /** What is entered about a source. */
  record Input(
      @Nullable String name,
      @Nullable String url,
      @Nullable String header,
      @Nullable String apiKey,
      int freshHours,
      List<Metric> metrics) {

    public Input {
      metrics = List.copyOf(metrics);
    }

    /** One number, as it was typed. */
    public record Metric(
        String key,
        String label,
        @Nullable String unit,
        String format,
        String direction,
        String path,
        @Nullable String historyPath) {}
  }
}
