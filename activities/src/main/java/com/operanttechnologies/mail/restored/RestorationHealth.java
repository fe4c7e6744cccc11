package com.operanttechnologies.mail.restored;

import com.operanttechnologies.tenant.Routing;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says when the database was last found to be an older copy. It is no reason to be down: the page
 * on which an admin says go on has to be reachable.
 */
@Component("restoration")
class RestorationHealth implements HealthIndicator {
  private final Routing routing;

  RestorationHealth(Routing routing) {
    this.routing = routing;
  }

  @Override
  public Health health() {
    Optional<OffsetDateTime> noticed =
        routing
            .sql("select max(noticed_at) from restoration")
            .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
            .single();
    Health.Builder up = Health.up();
    noticed.ifPresent(at -> up.withDetail("olderCopyNoticedAt", at.toInstant()));
    return up.build();
  }
}
