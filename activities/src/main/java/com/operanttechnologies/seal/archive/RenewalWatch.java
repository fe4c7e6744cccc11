package com.operanttechnologies.seal.archive;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisations;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Renews every tenant's time stamps when their turn comes, a few at a time. */
@Component
class RenewalWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RenewalWatch.class);
  private static final Duration ROUND = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Organisations organisations;
  private final RenewalRounds rounds;
  private final RenewalBell bell;
  private final boolean works;
  private volatile @Nullable Thread loop;

  RenewalWatch(
      Organisations organisations,
      RenewalRounds rounds,
      RenewalBell bell,
      OperantProperties properties) {
    this.organisations = organisations;
    this.rounds = rounds;
    this.bell = bell;
    this.works = properties.has(OperantProperties.Role.WORKER);
  }

  /** Once a start: takes up what is not looked after yet, and reckons all days anew. */
  void begin() {
    each(tenant -> {
      rounds.begin(tenant);
      return 0;
    });
  }

  /** Renews some of each tenant whose turn it is; says how many were tried. */
  int round() {
    return each(rounds::some);
  }

  private interface Work {
    int of(UUID tenant);
  }

  private int each(Work work) {
    int done = 0;
    for (UUID tenant : organisations.all()) {
      try {
        done += work.of(tenant);
      } catch (RuntimeException failure) {
        LOG.warn("Time stamps will be looked at again: {}", failure.getClass().getName());
      }
    }
    return done;
  }

  @Override
  public void start() {
    loop = Thread.ofVirtual().name("operant-archive").start(this::again);
  }

  private void again() {
    boolean begun = false;
    try {
      while (isRunning()) {
        begun = begun || isDone(this::begin);
        isDone(this::untilNothingIsDue);
        bell.await(ROUND);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void untilNothingIsDue() {
    int tried;
    do {
      tried = round();
    } while (tried > 0 && isRunning());
  }

  /* Without its database nobody can work; the next round finds what is left. */
  private static boolean isDone(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("Time stamps are not looked after: {}", failure.getClass().getName());
      return false;
    }
  }

  /** What is being renewed is renewed, if it does not take too long. */
  @Override
  public void stop() {
    Thread stopping = loop;
    loop = null;
    bell.ring();
    try {
      if (stopping != null && !stopping.join(PATIENCE)) {
        stopping.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
