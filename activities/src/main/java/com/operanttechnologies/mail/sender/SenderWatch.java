package com.operanttechnologies.mail.sender;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at every tenant's sender again and again: records vanish, and new ones appear. */
@Component
class SenderWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SenderWatch.class);
  private static final Duration ROUND = Duration.ofMinutes(10);

  private final Organisations organisations;
  private final Tenants tenants;
  private final SenderCheckRows rows;
  private final SenderChecklist checklist;
  private final boolean works;
  private volatile @Nullable Thread loop;

  SenderWatch(
      Organisations organisations,
      Tenants tenants,
      SenderCheckRows rows,
      SenderChecklist checklist,
      OperantProperties properties) {
    this.organisations = organisations;
    this.tenants = tenants;
    this.rows = rows;
    this.checklist = checklist;
    this.works = properties.has(OperantProperties.Role.WORKER) && !properties.sandboxEnabled();
  }

  /** Looks where it is time; answers at how many. */
  int round() {
    int looked = 0;
    for (UUID tenant : organisations.all()) {
      try {
        if (tenants.as(tenant, rows::take)) {
          checklist.look(tenant);
          looked++;
        }
      } catch (RuntimeException failure) {
        LOG.warn("A sender will be looked at again: {}", failure.getClass().getName());
      }
    }
    return looked;
  }

  @Override
  public void start() {
    loop = Thread.ofVirtual().name("operant-senders").start(this::again);
  }

  private void again() {
    while (isRunning()) {
      try {
        round();
        Thread.sleep(ROUND);
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("Senders will be looked at again: {}", failure.getClass().getName());
      }
    }
  }

  @Override
  public void stop() {
    Thread stopping = loop;
    loop = null;
    if (stopping != null) {
      stopping.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return loop != null;
  }

  @Override
  public boolean isAutoStartup() {
    return works;
  }
}
