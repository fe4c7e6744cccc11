package com.operanttechnologies.process.temporal;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeId;
import com.operanttechnologies.process.EpochBegun;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.process.jdbc.HighWater;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts epoch, Temporal, workers, relay and reconciler in this order, and stops them backwards.
 */
@Component
class Machinery implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Machinery.class);
  private static final Duration RETRY = Duration.ofSeconds(3);

  /**
   * The in-process server keeps some kilobytes of each finished run: it is renewed from the rows.
   */
  private static final int RENEW_AFTER = 50_000;

  private final TemporalEngine engine;
  private final Epochs epochs;
  private final Relay relay;
  private final Reconciler reconciler;
  private final FirstTries tries;
  private final HomeId home;
  private final HighWater highWater;
  private final ApplicationEventPublisher events;
  private final boolean works;
  private Loops loops = new Loops();
  private volatile boolean running;

  Machinery(
      TemporalEngine engine,
      Epochs epochs,
      Relay relay,
      Reconciler reconciler,
      FirstTries tries,
      HomeId home,
      HighWater highWater,
      ApplicationEventPublisher events,
      OperantProperties properties) {
    this.engine = engine;
    this.epochs = epochs;
    this.relay = relay;
    this.reconciler = reconciler;
    this.tries = tries;
    this.home = home;
    this.highWater = highWater;
    this.events = events;
    this.works = properties.has(OperantProperties.Role.WORKER);
  }

  @Override
  public void start() {
    running = true;
    if (works) {
      loops = new Loops();
      tries.open();
      beginEpoch();
      loops.every(RETRY, "connect", this::connectOrRenew);
      loops.every(Duration.ofMillis(100), "relay", () -> engine.isConnected() && relay.carry());
      loops.every(
          Duration.ofMillis(250),
          "reconcile",
          () -> engine.isConnected() && reconciler.reconcile());
      loops.every(Duration.ofSeconds(20), "epoch", this::stillAlive);
    }
  }

  private void beginEpoch() {
    highWater.compare();
    epochs.begin(home.value());
    highWater.raise(epochs.current());
    events.publishEvent(new EpochBegun(epochs.current()));
  }

  private boolean connectOrRenew() {
    if (!engine.isConnected()) {
      engine.connect();
    } else if (engine.connection().server().forgets() && engine.startedRuns() > RENEW_AFTER) {
      LOG.info("Renewing the in-process Temporal server from the rows");
      engine.disconnect();
      epochs.begin(home.value());
      highWater.raise(epochs.current());
      engine.connect();
    }
    return false;
  }

  private boolean stillAlive() {
    highWater.compare();
    if (epochs.seen(home.value()) > 0) {
      events.publishEvent(new EpochBegun(epochs.current()));
    }
    highWater.raise(epochs.current());
    return false;
  }

  @Override
  public void stop() {
    loops.stop();
    tries.close();
    engine.disconnect();
    if (works) {
      epochs.end();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After pages are ready to answer; stopped before them. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 100;
  }
}
