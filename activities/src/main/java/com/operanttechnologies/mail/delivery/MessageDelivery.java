package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.delivery.DeliveryPreparation.Step;
import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.mailbox.MailboxNotes;
import com.operanttechnologies.mail.mailbox.SentCopies;
import com.operanttechnologies.mail.mime.MimeComposer;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.relay.RelayGate;
import com.operanttechnologies.mail.pace.relay.RelayMeter;
import com.operanttechnologies.mail.smtp.Phase;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import com.operanttechnologies.process.desk.Desks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

  private final DeliveryPreparation preparation;
  private final RelayDirectory relays;
  private final Pace pace;
  private final RelayMeter meter;
  private final RelayGate gate;
  private final Desks desks;
  private final Claims claims;
  private final DeliveryOutcomes outcomes;
  private final RunningDeliveries running;
  private final MailboxNotes notes;
  private final SentCopies copies;
  private final MimeComposer composer = new MimeComposer();

  MessageDelivery(
      DeliveryPreparation preparation,
      RelayDirectory relays,
      Pace pace,
      RelayMeter meter,
      RelayGate gate,
      Desks desks,
      Claims claims,
      DeliveryOutcomes outcomes,
      RunningDeliveries running,
      MailboxNotes notes,
      SentCopies copies) {
    this.preparation = preparation;
    this.relays = relays;
    this.pace = pace;
    this.meter = meter;
    this.gate = gate;
    this.desks = desks;
    this.claims = claims;
    this.outcomes = outcomes;
    this.running = running;
    this.notes = notes;
    this.copies = copies;
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
      boolean now = called;
      switch (running.finish(() -> tried(tenant, message, now))) {
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
      return record(departure, noted(departure, handOver(departure)));
    } catch (UnsendableMail unfit) {
      return outcomes.hold(departure, String.valueOf(unfit.getMessage()));
    }
  }

  private SmtpOutcome handOver(Departure departure) {
    AtomicBoolean open = new AtomicBoolean();
    try {
      byte[] mail = composer.compose(departure.draft()).bytes();
      byte[] signed = DkimKeys.sign(departure.key(), mail);
      Optional<Relay> relay = relays.of(departure.tenant(), departure.mailbox());
      return relay.isPresent()
          ? copied(departure, signed, send(relay.get(), departure, signed, open))
          : new NotSent("the relay does not run", Phase.CONNECT);
    } catch (UnsendableMail unfit) {
      throw unfit;
    } catch (RuntimeException failure) {
      String kind = failure.getClass().getSimpleName();
      LOG.warn("Mail {} was not handed over: {}", departure.message(), kind);
      // as long as the gate was not open, no byte of the body has left
      return open.get() ? new Unknown(kind) : new NotSent(kind, Phase.DATA);
    }
  }

  private SmtpOutcome send(Relay relay, Departure departure, byte[] signed, AtomicBoolean open) {
    try {
      return relay.send(
          departure.envelope(),
          signed,
          () -> opens(departure, open),
          departure.deadline(),
          departure.trace());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotSent("interrupted", Phase.CONNECT);
    }
  }

  private SmtpOutcome copied(Departure departure, byte[] signed, SmtpOutcome outcome) {
    try {
      if (outcome instanceof SmtpOutcome.Accepted) {
        copies.accepted(departure.tenant(), departure.mailbox(), signed);
      }
    } catch (RuntimeException failure) {
      // the mail has left, whatever becomes of its copy
      LOG.warn("A sent mail was not copied: {}", failure.getClass().getName());
    }
    return outcome;
  }

  /** Waits for its distance first: what is decided meanwhile stops it. */
  private boolean opens(Departure departure, AtomicBoolean open) {
    if (departure.paced() && !gate.passed()) {
      return false;
    }
    open.set(claims.intoData(departure.tenant(), departure.message(), departure.claim()));
    return open.get();
  }

  /** The mailbox shows how it does; that must not keep the outcome from the ledger. */
  private SmtpOutcome noted(Departure departure, SmtpOutcome outcome) {
    try {
      notes.note(departure.tenant(), departure.mailbox().id(), outcome);
    } catch (RuntimeException failure) {
      LOG.warn("A mailbox's health was not noted: {}", failure.getClass().getName());
    }
    return outcome;
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
