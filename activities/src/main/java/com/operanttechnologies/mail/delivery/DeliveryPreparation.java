package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.Claims;
import com.operanttechnologies.mail.jdbc.EndedEpochs;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.jdbc.MessageTransitions.Said;
import com.operanttechnologies.mail.jdbc.SealedLetters;
import com.operanttechnologies.mail.jdbc.StopRules;
import com.operanttechnologies.mail.jdbc.Verdict;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.mail.pace.Turn;
import com.operanttechnologies.mail.pace.relay.RelayMeter;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything before the relay is called, in one transaction: rules, writing, claim. */
@Component
class DeliveryPreparation {
  private final Tenants tenants;
  private final LedgerRows rows;
  private final EndedEpochs epochs;
  private final StopRules rules;
  private final ObjectProvider<LetterWriter> writers;
  private final SealedLetters letters;
  private final MessageTransitions transitions;
  private final Departures departures;
  private final Pace pace;
  private final RelayMeter meter;

  DeliveryPreparation(
      Tenants tenants,
      LedgerRows rows,
      EndedEpochs epochs,
      StopRules rules,
      ObjectProvider<LetterWriter> writers,
      SealedLetters letters,
      MessageTransitions transitions,
      Departures departures,
      Pace pace,
      RelayMeter meter) {
    this.tenants = tenants;
    this.rows = rows;
    this.epochs = epochs;
    this.rules = rules;
    this.writers = writers;
    this.letters = letters;
    this.transitions = transitions;
    this.departures = departures;
    this.pace = pace;
    this.meter = meter;
  }

  /** What the ledger allows now. */
  sealed interface Step {
    /** Nothing to hand over now. */
    record Wait(Delivery delivery) implements Step {}

    /** Nothing but the pace speaks against it, which has no slot for it yet. */
    record Ask(boolean anew) implements Step {}

    /** Its slot has come, but others leave before it: it waits for the relay, unclaimed. */
    record Queue(Instant slot) implements Step {}

    /** Claimed: hand it over. */
    record Leave(Departure departure) implements Step {}

    Step OVER = new Wait(Delivery.DONE);

    static Step until(@Nullable Instant at) {
      return new Wait(new Delivery(at));
    }
  }

  /**
   * Reads what the ledger allows, and claims the mail if it may leave.
   *
   * @param called the relay's pace has let it out
   */
  Step prepare(UUID tenant, UUID message, boolean called) {
    Instant deadline = Instant.now().plus(Claims.LEASE);
    return tenants.routine(
        tenant, () -> current(message).map(row -> step(row, deadline, called)).orElse(Step.OVER));
  }

  private Optional<LedgerRow> current(UUID message) {
    Optional<LedgerRow> row = rows.lock(message);
    return row.isPresent() && epochs.settle(row.get()) ? rows.lock(message) : row;
  }

  private Step step(LedgerRow row, Instant deadline, boolean called) {
    MessageState state = row.message().state();
    return switch (state) {
      case PLANNED -> row.due() ? judged(row, deadline, called) : Step.until(row.message().dueAt());
      case CLAIMED, IN_DATA -> Step.until(row.leaseUntil());
      default -> Step.OVER;
    };
  }

  /** Whoever has to wait for the relay is judged after that wait. */
  private Step judged(LedgerRow row, Instant deadline, boolean called) {
    Turn turn = pace.turn(row);
    if (turn instanceof Turn.Come(Instant slot) && !called && !meter.passes(slot)) {
      return new Step.Queue(slot);
    }
    Departures.Means means = departures.ask(row);
    Ready ready = new Ready(row, letters.ask(row.id()), means, deadline);
    Supplier<Verdict> verdict = rules.ask(row.message(), means::mailbox);
    return switch (verdict.get()) {
      case Verdict.Go() -> paced(ready, turn);
      case Verdict.Stop(String reason) -> cancelled(row, reason);
      case Verdict.Hold(String reason) -> held(row, reason);
      case Verdict.Later(var at, String reason) -> later(row, at, reason);
    };
  }

  /** A mail with all that it needs to leave, which was asked for together. */
  private record Ready(
      LedgerRow row, Supplier<Optional<Letter>> letter, Departures.Means means, Instant deadline) {}

  private Step paced(Ready mail, Turn turn) {
    return switch (turn) {
      case Turn.Now(), Turn.Come(_) -> written(mail);
      case Turn.At(Instant at, String reason) -> later(mail.row, at, reason);
      case Turn.Unplanned(boolean anew) -> new Step.Ask(anew);
    };
  }

  private Step written(Ready mail) {
    LedgerRow row = mail.row;
    Optional<Letter> letter = mail.letter.get();
    if (letter.isPresent()) {
      return claimed(mail, letter.get());
    }
    Optional<LetterWriter> writer =
        writers.stream().filter(w -> w.kind().equals(row.message().kind())).findFirst();
    if (writer.isEmpty()) {
      return held(row, "nobody has written it");
    }
    return switch (writer.get().write(row.message())) {
      case Outcome.Written(Letter text, var snapshot) -> {
        letters.keep(row.id(), text, snapshot);
        yield claimed(mail, text);
      }
      case Outcome.Held(String reason, _, _) -> held(row, reason);
      case Outcome.Dropped(String reason) -> cancelled(row, reason);
      case Outcome.Later(Instant at, String reason) -> later(row, at, reason);
    };
  }

  private Step claimed(Ready mail, Letter letter) {
    try {
      return new Step.Leave(departures.claim(mail.row, letter, mail.means, mail.deadline));
    } catch (UnsendableMail unsendable) {
      return held(mail.row, String.valueOf(unsendable.getMessage()));
    }
  }

  private Step cancelled(LedgerRow row, String reason) {
    transitions.cancelled(row, reason);
    return Step.OVER;
  }

  private Step held(LedgerRow row, String reason) {
    transitions.held(row, reason);
    return Step.OVER;
  }

  private Step later(LedgerRow row, @Nullable Instant at, String reason) {
    transitions.planned(at == null ? row.message().dueAt() : at, row, reason, Said.NOTHING);
    return Step.until(at);
  }
}
