package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.FollowUpPreview;
import com.operanttechnologies.followup.letter.FollowUpLetters;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.LetterWriter.Outcome;
import com.operanttechnologies.mail.Message;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the next mail without sending it. */
@Component
class JdbcPreview implements FollowUpPreview {
  private final EnrollmentTable enrollments;
  private final Paths paths;
  private final Ledger ledger;
  private final FollowUpLetters letters;

  JdbcPreview(EnrollmentTable enrollments, Paths paths, Ledger ledger, FollowUpLetters letters) {
    this.enrollments = enrollments;
    this.paths = paths;
    this.ledger = ledger;
    this.letters = letters;
  }

  @Override
  public Optional<NextMail> next(UUID enrollment) {
    return enrollments
        .find(enrollment)
        .filter(found -> !found.state().isFinal())
        .flatMap(this::next);
  }

  private Optional<NextMail> next(Enrollment enrollment) {
    return paths.of(enrollment).steps().stream()
        .filter(each -> each.step().isMail() && !each.isBehind() && !each.isUntaken())
        .findFirst()
        .flatMap(step -> Optional.ofNullable(step.mail()).map(mail -> shown(step, mail)));
  }

  private NextMail shown(PathStep step, Message mail) {
    Letter written = ledger.letter(mail.id()).orElse(null);
    return written == null
        ? shown(step, mail, letters.write(mail))
        : shown(step, mail, written, why(step, mail));
  }

  private static NextMail shown(PathStep step, Message mail, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Written(Letter letter, _) -> shown(step, mail, letter, why(step, mail));
      case Outcome.Held(String reason, _, _) -> shown(step, mail, null, reason);
      case Outcome.Dropped(String reason) -> shown(step, mail, null, reason);
      case Outcome.Later(_, String reason) -> shown(step, mail, null, reason);
    };
  }

  private static NextMail shown(PathStep step, Message mail, @Nullable Letter letter, String why) {
    return new NextMail(
        mail.id(),
        step.step().id(),
        step.step().position(),
        mail.dueAt(),
        mail.recipient(),
        letter,
        why);
  }

  private static String why(PathStep step, Message mail) {
    return mail.reason() == null ? step.step().timingOfQuote() : mail.reason();
  }
}
