package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.delivery.DeliveryPreparation.Step;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.relay.RelayMeter;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.process.desk.Desks;
import com.operanttechnologies.process.desk.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one mail: prepare and claim, hand over, record; the ledger decides at each step. */
@Component
class MessageDelivery implements Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);
  private static final int RECORD_TRIES = 8;
  private static final Duration RECORD_PAUSE = Duration.ofSeconds(1);

  /** Plans of other organisations can change the shares while one's own is made. */
  private static final int ASKED_AT_MOST = 4;

  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** Whoever waits longer for those of its organisation that are under way comes back later. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DeliveryPreparation preparation;
  private final Pace pace;
  private final RelayMeter meter;
  private final Desks desks;
  private final Places places;
  private final Handover handover;
  private final DeliveryOutcomes outcomes;
  private final RunningDeliveries running;

  MessageDelivery(
      DeliveryPreparation preparation,
      Pace pace,
      RelayMeter meter,
      Desks desks,
      Places places,
      Handover handover,
      DeliveryOutcomes outcomes,
      RunningDeliveries running) {
    this.preparation = preparation;
    this.pace = pace;
    this.meter = meter;
    this.desks = desks;
    this.places = places;
    this.handover = handover;
    this.outcomes = outcomes;
    this.running = running;
  }

  @Override
  public Delivery deliver(UUID tenant, UUID message) {
    try {
      return inTurn(tenant, message);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailed(message, stopping.getClass());
    } catch (RuntimeException failure) {
      LOG.warn("Mail {} will be tried again: {}", message, failure.getClass().getName());
      throw new DeliveryFailed(message, failure.getClass());
    }
  }

  /** What waits for the relay has claimed nothing, and can be interrupted and decided about. */
  private Delivery inTurn(UUID tenant, UUID message) throws InterruptedException {
    boolean called = false;
    for (int asked = 0; asked < ASKED_AT_MOST; asked++) {
      if (!placed(tenant)) {
        return new Delivery(Instant.now().plus(PATIENCE).plus(spread(message)));
      }
      switch (triedInPlace(tenant, message, called)) {
        case Tried.Over(Delivery delivery) -> {
          return delivery;
        }
        case Tried.Again() -> {}
        case Tried.Queue(Instant slot) -> {
          desks.aside(() -> meter.await(slot));
          called = true;
        }
      }
    }
    // it changes again and again: whoever changed it has told its process, or it is seen then
    return new Delivery(Instant.now().plus(ASK_AGAIN));
  }

  /** Where many of one organisation wait for its relay, the others of it do so without a desk. */
  private boolean placed(UUID tenant) throws InterruptedException {
    if (places.takes(tenant)) {
      return true;
    }
    AtomicBoolean taken = new AtomicBoolean();
    try {
      desks.aside(() -> taken.set(places.awaits(tenant, PATIENCE)));
      return taken.get();
    } catch (InterruptedException stopping) {
      if (taken.get()) {
        places.leaves(tenant);
      }
      throw stopping;
    }
  }

  private Tried triedInPlace(UUID tenant, UUID message, boolean called)
      throws InterruptedException {
    try {
      return running.finish(() -> tried(tenant, message, called));
    } finally {
      places.leaves(tenant);
    }
  }

  /** So that they do not all come back at once. */
  private static Duration spread(UUID message) {
    return Duration.ofMillis(Math.floorMod(message.hashCode(), PATIENCE.toMillis()));
  }

  private sealed interface Tried {
    record Over(Delivery delivery) implements Tried {}

    record Again() implements Tried {}

    record Queue(Instant slot) implements Tried {}
  }

  private Tried tried(UUID tenant, UUID message, boolean called) {
    return switch (preparation.prepare(tenant, message, called)) {
      case Step.Wait(Delivery delivery) -> new Tried.Over(delivery);
      case Step.Leave(Departure departure) -> new Tried.Over(handedOverOrHeld(departure));
      case Step.Queue(Instant slot) -> new Tried.Queue(slot);
      case Step.Ask(boolean anew) -> {
        pace.reserve(tenant, message, anew);
        yield new Tried.Again();
      }
    };
  }

  /** A mail that receivers would not accept as it is waits for a person. */
  private Delivery handedOverOrHeld(Departure departure) {
    try {
      return record(departure, handover.of(departure));
    } catch (UnsendableMail unfit) {
      return outcomes.hold(departure, String.valueOf(unfit.getMessage()));
    }
  }

  /**
   * What the relay said is known here only: a database that is away for a moment must not lose it.
   */
  private Delivery record(Departure departure, SmtpOutcome outcome) {
    for (int tries = 1; ; tries++) {
      try {
        return outcomes.record(departure, outcome);
      } catch (RuntimeException failure) {
        if (tries == RECORD_TRIES || !paused(departure.deadline())) {
          outcomes.note(departure, outcome);
          throw failure;
        }
      }
    }
  }

  private static boolean paused(Instant deadline) {
    try {
      Thread.sleep(RECORD_PAUSE);
      return Instant.now().isBefore(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
