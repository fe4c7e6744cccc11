package com.operanttechnologies.quote.sealing;

import com.operanttechnologies.seal.SealSettings;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals that have to wait: how often they were tried, why not, and when again. */
@Component
public class Sealings {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int DOUBLINGS = 10;

  private static final String FAILED =
      """
      insert into sealing (tenant_id, version_id, tries, reason, next_at)
      values (:tenant, :version, :tries, :reason, :next)
      on conflict (tenant_id, version_id)
      do update set tries = excluded.tries, reason = excluded.reason, next_at = excluded.next_at
      """;

  private final Tenants tenants;
  private final SealSettings settings;

  Sealings(Tenants tenants, SealSettings settings) {
    this.tenants = tenants;
    this.settings = settings;
  }

  /**
   * A seal that could not be made.
   *
   * @param nextAt absent: it was tried often enough, and a person has to ask for it again
   */
  public record Waiting(int tries, String reason, @Nullable Instant nextAt) {
    public boolean isGivenUp() {
      return nextAt == null;
    }
  }

  /** Empty while nothing went wrong. */
  public Optional<Waiting> of(UUID version) {
    return tenants
        .sql("select tries, reason, next_at from sealing where version_id = :version")
        .param("version", version)
        .query((row, _) -> waiting(row))
        .optional();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
    return new Waiting(
        row.getInt("tries"), row.getString("reason"), next == null ? null : next.toInstant());
  }

  /** One more try has failed; each wait is twice as long as the one before. */
  public Waiting failed(UUID version, String reason) {
    int tries = of(version).map(Waiting::tries).orElse(0) + 1;
    Instant next = tries < settings.tries() ? tenants.now().plus(pause(tries)) : null;
    tenants
        .sql(FAILED)
        .param("version", version)
        .param("tries", tries)
        .param("reason", reason)
        .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
        .update();
    return new Waiting(tries, reason, next);
  }

  private static Duration pause(int tries) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** It is sealed, or to be tried as if it never had been. */
  public void forget(UUID version) {
    tenants
        .sql("delete from sealing where version_id = :version")
        .param("version", version)
        .update();
  }
}
