package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.jdbc.Outbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in readiness whether processes move; pages are served either way. */
@Component("temporal")
class TemporalHealth implements HealthIndicator {
  private final TemporalEngine engine;
  private final Outbox outbox;

  TemporalHealth(TemporalEngine engine, Outbox outbox) {
    this.engine = engine;
    this.outbox = outbox;
  }

  @Override
  public Health health() {
    Health.Builder health =
        engine.isConnected() ? Health.up() : Health.down().withDetail("reason", engine.trouble());
    return health.withDetail("outbox", outbox.waiting()).build();
  }
}
