package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often a source is asked: at most sixty times a minute, and after failures again after 1, 2, 4
 * … minutes, up to six hours. What fails for every contact alike lets the whole source rest.
 */
@Component
class Attempts {
  private static final int MOST_A_MINUTE = 60;
  private static final Duration LONGEST_REST = Duration.ofHours(6);

  private static final String COUNT =
      """
      with old as (delete from throttle where subject_hash = :subject and window_start < now() - interval '1 hour')
      insert into throttle (subject_hash, window_start)
      values (:subject, date_trunc('minute', now()))
      on conflict (subject_hash, window_start) do update
      set hits = throttle.hits + 1
      returning hits
      """;

  private static final String RESTING =
      """
      select retry_at, error from metric_attempt
      where source_id = :source and (contact_id is null or contact_id = :contact) and retry_at > :now
      order by retry_at desc
      limit 1
      """;

  private static final String NOTE =
      """
      insert into metric_attempt (tenant_id, source_id, contact_id, read_at, error, failures, retry_at)
      values (:tenant, :source, :contact, :readAt, :error, :failures, :retryAt)
      on conflict (tenant_id, source_id, contact_id) do update
      set read_at = coalesce(excluded.read_at, metric_attempt.read_at), error = excluded.error,
        failures = excluded.failures, retry_at = excluded.retry_at
      """;

  private final Tenants tenants;

  Attempts(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The reason why the source is not asked now; whoever asks by hand need not wait for a rest. */
  Optional<NotRead> refusal(UUID source, @Nullable UUID contact, Instant now, boolean byHand) {
    if (count(source) > MOST_A_MINUTE) {
      return Optional.of(
          new NotRead(
              Cause.TOO_OFTEN,
              "It was asked " + MOST_A_MINUTE + " times within a minute: try again in a minute"));
    }
    return byHand ? Optional.empty() : resting(source, contact, now);
  }

  private int count(UUID subject) {
    byte[] hash = Tokens.sha256(("metrics/" + subject).getBytes(StandardCharsets.UTF_8));
    return tenants.sql(COUNT).param("subject", hash).query(Integer.class).single();
  }

  private Optional<NotRead> resting(UUID source, @Nullable UUID contact, Instant now) {
    return tenants
        .sql(RESTING)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new NotRead(Cause.BACKING_OFF, String.valueOf(row.getString("error"))))
        .optional();
  }

  void note(UUID source, @Nullable UUID contact, MetricsAnswer answer, Instant now) {
    switch (answer) {
      case NotRead(Cause cause, String _)
          when cause == Cause.TOO_OFTEN || cause == Cause.BACKING_OFF -> {}
      case NotRead(Cause cause, String reason) -> {
        failed(source, contact, reason, now);
        if (contact != null && cause.isOfSource()) {
          failed(source, null, reason, now);
        }
      }
      case Read _ -> {
        note(source, contact, now, null, 0, null);
        if (contact != null) {
          note(source, null, now, null, 0, null);
        }
      }
    }
  }

  private void failed(UUID source, @Nullable UUID contact, String reason, Instant now) {
    int failures = 1 + failures(source, contact);
    note(source, contact, null, reason, failures, now.plus(rest(failures)));
  }

  static Duration rest(int failures) {
    Duration rest = Duration.ofMinutes(1L << Math.clamp(failures - 1L, 0, 20));
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private int failures(UUID source, @Nullable UUID contact) {
    return tenants
        .sql(
            """
            select failures from metric_attempt
            where source_id = :source and contact_id is not distinct from :contact
            """)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void note(
      UUID source,
      @Nullable UUID contact,
      @Nullable Instant readAt,
      @Nullable String error,
      int failures,
      @Nullable Instant retryAt) {
    tenants
        .sql(NOTE)
        .param("source", source)
        .param("contact", contact, Types.OTHER)
        .param("readAt", readAt == null ? null : readAt.atOffset(ZoneOffset.UTC))
        .param("error", error)
        .param("failures", failures)
        .param("retryAt", retryAt == null ? null : retryAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Everything is forgotten: another address deserves another try. */
  void forget(UUID source) {
    tenants
        .sql("delete from metric_attempt where source_id = :source")
        .param("source", source)
        .update();
  }
}
