package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Delivery;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.AttemptRows;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.jdbc.MessageTransitions.Said;
import com.operanttechnologies.mail.jdbc.StopRules;
import com.operanttechnologies.mail.jdbc.Verdict;
import com.operanttechnologies.mail.mailbox.MailboxNotes;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what became of a handed-over mail into the ledger; only the claim's owner does. */
@Component
class DeliveryOutcomes {
  private static final Set<MessageState> ON_ITS_WAY =
      Set.of(MessageState.CLAIMED, MessageState.IN_DATA);

  /* Given up for unknown meanwhile, while its owner did get an answer. */
  private static final Set<MessageState> ANSWERABLE =
      Set.of(MessageState.CLAIMED, MessageState.IN_DATA, MessageState.UNKNOWN);

  private static final String NOTE =
      "update message set smtp_reply = :reply where id = :id and claim = :claim";

  private final Tenants tenants;
  private final LedgerRows rows;
  private final StopRules rules;
  private final MessageTransitions transitions;
  private final AttemptRows attempts;

  DeliveryOutcomes(
      Tenants tenants,
      LedgerRows rows,
      StopRules rules,
      MessageTransitions transitions,
      AttemptRows attempts) {
    this.tenants = tenants;
    this.rows = rows;
    this.rules = rules;
    this.transitions = transitions;
    this.attempts = attempts;
  }

  /** In a transaction of its own; answers when the mail's process has to come back. */
  Delivery record(Departure departure, SmtpOutcome outcome) {
    return tenants.routine(
        departure.tenant(),
        () ->
            rows.lock(departure.message())
                .map(row -> record(row, departure, outcome))
                .orElse(Delivery.DONE));
  }

  /** Keeps at least what the relay said, where the outcome could not be recorded. */
  void note(Departure departure, SmtpOutcome outcome) {
    if (outcome instanceof Accepted(String reply)) {
      tenants.run(
          departure.tenant(),
          () ->
              tenants
                  .sql(NOTE)
                  .param("reply", reply)
                  .param("id", departure.message().id())
                  .param("claim", departure.claim())
                  .update());
    }
  }

  /** It was claimed and must not leave as it is; in a transaction of its own. */
  Delivery hold(Departure departure, String reason) {
    tenants.run(
        departure.tenant(),
        () ->
            rows.lock(departure.message())
                .filter(row -> departure.claim().equals(row.claim()))
                .filter(row -> row.message().state() == MessageState.CLAIMED)
                .ifPresent(row -> transitions.held(row, reason)));
    return Delivery.DONE;
  }

  private Delivery record(LedgerRow row, Departure departure, SmtpOutcome outcome) {
    attempts.add(row.id(), outcome, departure.trace());
    MessageState state = row.message().state();
    boolean answered = outcome instanceof Accepted || outcome instanceof Rejected;
    boolean own = departure.claim().equals(row.claim());
    return own && (answered ? ANSWERABLE : ON_ITS_WAY).contains(state)
        ? mark(row, outcome)
        : next(row);
  }

  private Delivery mark(LedgerRow row, SmtpOutcome outcome) {
    return switch (outcome) {
      case Accepted(String reply) -> {
        transitions.accepted(row, new Said(reply, "dot"));
        yield Delivery.DONE;
      }
      case Rejected(int code, String reply, boolean permanent, var phase) -> {
        Said said = new Said(reply, code(phase));
        yield permanent
            ? failed(row, MessageState.REJECTED, "the relay refused it (" + code + ")", said)
            : again(row, "the relay asked to try again later (" + code + ")", said);
      }
      case NotSent notSent ->
          again(row, why(notSent), new Said(notSent.reason(), code(notSent.phase())));
      case Unknown(String reason) ->
          failed(
              row,
              MessageState.UNKNOWN,
              "the relay gave no answer: nobody can say whether it took the mail",
              new Said(reason, "dot"));
      case Stopped() -> stopped(row);
    };
  }

  private static String why(NotSent notSent) {
    String trouble = MailboxNotes.trouble(notSent);
    return "it could not be handed over" + (trouble == null ? "" : ": " + trouble);
  }

  private static String code(Enum<?> phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  private Delivery failed(LedgerRow row, MessageState state, String reason, Said said) {
    transitions.failed(row, state, reason, said);
    return Delivery.DONE;
  }

  private Delivery again(LedgerRow row, String reason, Said said) {
    int tries = row.message().attempts();
    return tries >= BackOff.TRIES || row.impatient()
        ? failed(row, MessageState.NOT_SENT, "given up after " + tries + " tries: " + reason, said)
        : new Delivery(transitions.plannedIn(BackOff.after(tries), row, reason, said));
  }

  /** The gate was closed: by a rule, or because the lease had run out. */
  private Delivery stopped(LedgerRow row) {
    return switch (rules.judge(row.message())) {
      case Verdict.Stop(String reason) -> {
        transitions.cancelled(row, reason);
        yield Delivery.DONE;
      }
      case Verdict.Hold(String reason) -> {
        transitions.held(row, reason);
        yield Delivery.DONE;
      }
      case Verdict.Later(var at, String reason) -> later(row, at, reason);
      case Verdict.Go() ->
          new Delivery(transitions.plannedIn(Duration.ZERO, row, null, Said.NOTHING));
    };
  }

  private Delivery later(LedgerRow row, @Nullable Instant at, String reason) {
    Instant due = Optional.ofNullable(at).orElse(row.message().dueAt());
    transitions.planned(due, row, reason, Said.NOTHING);
    return new Delivery(at);
  }

  /** Somebody else has decided meanwhile. */
  private static Delivery next(LedgerRow row) {
    return switch (row.message().state()) {
      case PLANNED -> new Delivery(row.message().dueAt());
      case CLAIMED, IN_DATA -> new Delivery(row.leaseUntil());
      default -> Delivery.DONE;
    };
  }
}
