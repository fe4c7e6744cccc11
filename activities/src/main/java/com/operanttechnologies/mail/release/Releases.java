package com.operanttechnologies.mail.release;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.MailClass;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Plans mails anew for whoever wants them to leave: every page and every request goes this way, so
 * that no mail is said to be sent that is only held again. All methods run in the tenant's
 * transaction.
 */
@Component
public class Releases implements LetterWriter.Check {
  /** The relay refused it for good, or it was given up. */
  public static final Set<MessageState> FAILED =
      EnumSet.of(MessageState.REJECTED, MessageState.NOT_SENT);

  /** Certainly not with its recipient: it can be sent without knowing more. */
  public static final Set<MessageState> NOT_GONE =
      EnumSet.of(MessageState.HELD, MessageState.REJECTED, MessageState.NOT_SENT);

  /** All that stay where they are until a person decides. */
  public static final Set<MessageState> WAITING =
      EnumSet.of(
          MessageState.HELD, MessageState.REJECTED, MessageState.NOT_SENT, MessageState.UNKNOWN);

  private final Tenants tenants;
  private final LedgerRows rows;
  private final Ledger ledger;
  private final StopRules rules;
  private final ObjectProvider<LetterWriter> writers;
  private final MessageTransitions transitions;
  private final Timeline timeline;

  Releases(
      Tenants tenants,
      LedgerRows rows,
      Ledger ledger,
      StopRules rules,
      ObjectProvider<LetterWriter> writers,
      MessageTransitions transitions,
      Timeline timeline) {
    this.tenants = tenants;
    this.rows = rows;
    this.ledger = ledger;
    this.rules = rules;
    this.writers = writers;
    this.transitions = transitions;
    this.timeline = timeline;
  }

  /**
   * Plans the mail anew with the same Message-ID, to leave at once.
   *
   * @param from it must be in one of these states
   * @return why not; empty when it is on its way
   */
  public Optional<Refusal> release(UUID mail, Set<MessageState> from, Actor by) {
    return release(mail, from, Duration.ZERO, by);
  }

  /**
   * The same for one of many.
   *
   * @param wait it does not leave sooner
   */
  public Optional<Refusal> release(UUID mail, Set<MessageState> from, Duration wait, Actor by) {
    LedgerRow row = rows.lock(mail).orElse(null);
    if (row == null || !from.contains(row.message().state())) {
      return Optional.of(meanwhile(row));
    }
    return switch (rules.judge(row.message())) {
      case Verdict.Go(), Verdict.Later(_, _) -> written(row, wait, by);
      case Verdict.Stop(String reason) -> stopped(row, reason);
      case Verdict.Hold(String reason) ->
          Optional.of(Refusal.held(row.message(), reason, List.of()));
    };
  }

  private Optional<Refusal> written(LedgerRow row, Duration wait, Actor by) {
    return switch (writing(row.message()).orElse(null)) {
      case Outcome.Held(String reason, boolean passing, var missing) when !passing ->
          Optional.of(Refusal.held(row.message(), reason, missing));
      case Outcome.Dropped(String reason) -> stopped(row, reason);
      case null, default -> released(row, wait, by);
    };
  }

  @Override
  public Optional<Outcome.Held> whatItLacks(Message mail) {
    return writing(mail).orElse(null) instanceof Outcome.Held held && !held.passing()
        ? Optional.of(held)
        : Optional.empty();
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

  private Optional<Refusal> released(LedgerRow row, Duration wait, Actor by) {
    ledger.release(row.id());
    if (wait.isPositive()) {
      ledger.move(row.id(), tenants.now().plus(wait));
    }
    tell(row, by);
    return Optional.empty();
  }

  private void tell(LedgerRow row, Actor by) {
    UUID quote = row.message().about().quote();
    if (quote == null) {
      return;
    }
    String mail = row.id().toString();
    switch (row.message().state()) {
      case HELD -> timeline.add(quote, "held_mail_sent", by, Map.of("message", mail));
      case UNKNOWN ->
          timeline.add(
              quote,
              "unknown_mail_sent_again",
              by,
              Map.of("message", mail, "reason", "with the same Message-ID"));
      default -> timeline.add(quote, "failed_mail_sent_again", by, Map.of("message", mail));
    }
  }

  /** What has left, or perhaps has, or was refused keeps its outcome: it is what happened to it. */
  private Optional<Refusal> stopped(LedgerRow row, String reason) {
    if (row.message().state() == MessageState.HELD) {
      transitions.cancelled(row, reason);
      transitions.tell(row.message());
    }
    return Optional.of(Refusal.of("not sent, " + reason));
  }

  private static Refusal meanwhile(@Nullable LedgerRow row) {
    return Refusal.of(Meanwhile.words(row));
  }
}
