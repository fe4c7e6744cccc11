package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.mail.jdbc.MessageTransitions;
import com.operanttechnologies.mail.release.Meanwhile;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A held mail is sent or dropped. */
@Component
class HeldDecider implements Decider {
  private static final String QUOTE_MAIL = "quote";
  private static final String DROPPED = "skipped by a member";

  private final LedgerRows rows;
  private final Releases releases;
  private final MessageTransitions transitions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  HeldDecider(
      LedgerRows rows,
      Releases releases,
      MessageTransitions transitions,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.releases = releases;
    this.transitions = transitions;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  public WaitingKind kind() {
    return WaitingKind.HELD;
  }

  @Override
  public Optional<Refusal> decide(UUID mail, Verdict verdict, Duration wait, Actor by) {
    return switch (verdict) {
      case SEND -> releases.release(mail, EnumSet.of(MessageState.HELD), wait, by);
      case DROP -> drop(mail, by);
      case ARRIVED, LEAVE -> throw new IllegalArgumentException("Not of held mails: " + verdict);
    };
  }

  /** Its sequence, if it is of one, hears of it and goes on with the next step. */
  private Optional<Refusal> drop(UUID message, Actor by) {
    LedgerRow row = rows.lock(message).orElse(null);
    if (row == null || row.message().state() != MessageState.HELD) {
      return Optional.of(Refusal.of(Meanwhile.words(row)));
    }
    if (QUOTE_MAIL.equals(row.message().kind())) {
      return Optional.of(
          Refusal.of(
              "it brings a quote, which would stand as being sent for ever: send it, or withdraw"
                  + " the quote"));
    }
    transitions.cancelled(row, DROPPED);
    tell(row, by);
    events.publishEvent(new MailEvent.Dropped(row.event(), by.code()));
    return Optional.empty();
  }

  private void tell(LedgerRow row, Actor by) {
    UUID quote = row.message().about().quote();
    if (quote != null && row.message().about().enrollment() == null) {
      timeline.add(quote, "held_mail_dropped", by, Map.of("message", row.id().toString()));
    }
  }
}
