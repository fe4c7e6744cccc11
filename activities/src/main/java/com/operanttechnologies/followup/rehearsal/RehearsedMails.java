package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.letter.FollowUpLetters;
import com.operanttechnologies.followup.sequence.Trials;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.SendingForecast;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes mails as they would leave, into no ledger. */
@Component
class RehearsedMails {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm VV", Locale.ENGLISH);

  private final FollowUpLetters letters;
  private final SendingForecast forecast;
  private final TransactionTemplate undone;

  RehearsedMails(
      FollowUpLetters letters, SendingForecast forecast, PlatformTransactionManager transactions) {
    this.letters = letters;
    this.forecast = forecast;
    this.undone = new TransactionTemplate(transactions);
    this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * What came of it.
   *
   * @param notes what else is known about its sending
   */
  record Written(@Nullable Letter letter, @Nullable String problem, List<String> notes) {
    static final Written NOTHING = new Written(null, null, List.of());
  }

  /**
   * @param zone of the recipient, whose clock delays are told by
   */
  Written write(
      SequenceStep step, Enrollment enrollment, Contact contact, Instant at, ZoneId zone) {
    List<String> notes = new ArrayList<>();
    Trial trial = step.trial();
    if (trial != null && !trial.others().isEmpty()) {
      notes.add(
          trial.winner() == null
              ? "On trial: this contact would get wording "
                  + Trials.drawn(step, trial, enrollment.id())
              : "The trial is decided: everybody gets wording " + trial.winner().label());
    }
    forecast
        .delay(contact.email(), at)
        .ifPresent(delay ->
            notes.add(delay.rule() + ": not before " + CLOCK.format(delay.until().atZone(zone))));
    return switch (written(message(step, enrollment, contact, at))) {
      case Outcome.Written(Letter letter, _) -> new Written(letter, null, notes);
      case Outcome.Held(String reason, _, _) -> new Written(null, reason, notes);
      case Outcome.Dropped(String reason) -> new Written(null, reason, notes);
      case Outcome.Later(_, String reason) -> new Written(null, reason, notes);
    };
  }

  /** Links that are made for it are not kept. */
  private Outcome written(Message message) {
    return Objects.requireNonNull(
        undone.execute(status -> {
          status.setRollbackOnly();
          return letters.write(message);
        }));
  }

  private static Message message(
      SequenceStep step, Enrollment enrollment, Contact contact, Instant at) {
    return new Message(
        UUID.randomUUID(),
        "follow_up",
        MailClass.FOLLOW_UP,
        MessageState.PLANNED,
        at,
        null,
        new NewMessage.About(enrollment.quote(), null, null, step.id(), contact.id(), null),
        contact.email(),
        contact.name(),
        null,
        "<rehearsal@localhost>",
        List.of(),
        at,
        at,
        0,
        null,
        null,
        false,
        null);
  }
}
