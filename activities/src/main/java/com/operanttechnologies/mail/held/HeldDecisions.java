package com.operanttechnologies.mail.held;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.jdbc.StopRules;
import com.operanttechnologies.mail.jdbc.Verdict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What becomes of one held mail. Each answers why nothing could be done, if so; the mail may have
 * been decided by somebody else, or by its customer, since it was listed.
 */
@Component
class HeldDecisions {
  private static final String QUOTE_MAIL = "quote";
  private static final String DROPPED = "skipped by a member";

  private final Tenants tenants;
  private final LedgerRows rows;
  private final Ledger ledger;
  private final StopRules rules;
  private final ObjectProvider<LetterWriter> writers;
  private final MessageTransitions transitions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  HeldDecisions(
      Tenants tenants,
      LedgerRows rows,
      Ledger ledger,
      StopRules rules,
      ObjectProvider<LetterWriter> writers,
      MessageTransitions transitions,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.rows = rows;
    this.ledger = ledger;
    this.rules = rules;
    this.writers = writers;
    this.transitions = transitions;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * Plans the mail anew.
   *
   * @param wait it does not leave sooner
   */
  Optional<String> send(UUID mail, Duration wait, Actor by) {
    LedgerRow row = rows.lock(mail).orElse(null);
    if (row == null || row.message().state() != MessageState.HELD) {
      return Optional.of(meanwhile(row));
    }
    return switch (rules.judge(row.message())) {
      case Verdict.Go(), Verdict.Later(_, _) -> written(row, wait, by);
      case Verdict.Stop(String reason) -> stopped(row, reason);
      case Verdict.Hold(String reason) -> stillHeld(reason);
    };
  }

  /** A mail that would only be held again is left where it stands. */
  private Optional<String> written(LedgerRow row, Duration wait, Actor by) {
    return switch (writing(row.message()).orElse(null)) {
      case Outcome.Held(String reason, boolean passing) when !passing -> stillHeld(reason);
      case Outcome.Dropped(String reason) -> stopped(row, reason);
      case null, default -> released(row, wait, by);
    };
  }

  private Optional<Outcome> writing(Message mail) {
    if (mail.mailClass() != MailClass.FOLLOW_UP || ledger.letter(mail.id()).isPresent()) {
      return Optional.empty();
    }
    return writers.stream()
        .filter(writer -> writer.kind().equals(mail.kind()))
        .findFirst()
        .map(writer -> writer.write(mail));
  }

  private Optional<String> released(LedgerRow row, Duration wait, Actor by) {
    ledger.release(row.id());
    if (wait.isPositive()) {
      ledger.move(row.id(), tenants.now().plus(wait));
    }
    tell(row, "held_mail_sent", by);
    return Optional.empty();
  }

  private Optional<String> stopped(LedgerRow row, String reason) {
    transitions.cancelled(row, reason);
    transitions.tell(row.message());
    return Optional.of("not sent, " + reason);
  }

  private static Optional<String> stillHeld(String reason) {
    return Optional.of("still held, " + reason);
  }

  /** Its sequence, if it is of one, hears of it and goes on with the next step. */
  Optional<String> drop(UUID mail, Actor by) {
    LedgerRow row = rows.lock(mail).orElse(null);
    if (row == null || row.message().state() != MessageState.HELD) {
      return Optional.of(meanwhile(row));
    }
    if (QUOTE_MAIL.equals(row.message().kind())) {
      return Optional.of(
          "it brings a quote, which would stand as being sent for ever: send it, or withdraw the"
              + " quote");
    }
    transitions.cancelled(row, DROPPED);
    if (row.message().about().enrollment() == null) {
      tell(row, "held_mail_dropped", by);
    }
    events.publishEvent(new MailEvent.Dropped(row.event(), by.code()));
    return Optional.empty();
  }

  private void tell(LedgerRow row, String kind, Actor by) {
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(quote, kind, by, Map.of("message", row.id().toString()));
    }
  }

  private static String meanwhile(@Nullable LedgerRow row) {
    return switch (row == null ? null : row.message().state()) {
      case null -> "deleted meanwhile";
      case CANCELLED -> "ended meanwhile, " + reason(row);
      case PLANNED, CLAIMED, IN_DATA, ACCEPTED -> "sent meanwhile";
      case HELD, NOT_SENT, REJECTED, UNKNOWN -> "tried meanwhile, " + reason(row);
    };
  }

  private static String reason(@Nullable LedgerRow row) {
    String reason = row == null ? null : row.message().reason();
    return reason == null ? "for no noted reason" : reason;
  }
}
