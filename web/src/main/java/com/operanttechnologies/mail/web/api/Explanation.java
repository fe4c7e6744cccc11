package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a mail was sent, why not, or why later. */
final class Explanation {
  private Explanation() {}

  static String of(Message mail) {
    return switch (mail.state()) {
      case PLANNED -> "Leaves on " + mail.dueAt().truncatedTo(ChronoUnit.SECONDS) + after(mail);
      case HELD -> "Waits for a person" + because(mail.reason());
      case CLAIMED, IN_DATA -> "Is leaving now.";
      case ACCEPTED -> "Sent: the relay has taken it" + what(mail);
      case NOT_SENT -> "Did not leave after " + mail.attempts() + " tries" + because(mail.reason());
      case REJECTED -> "The relay refused it for good" + because(mail.reason());
      case UNKNOWN ->
          "The relay did not confirm it: it may have arrived, and is not sent again by itself"
              + because(mail.reason());
      case CANCELLED -> "Not sent" + because(mail.reason());
    };
  }

  private static String after(Message mail) {
    return mail.attempts() == 0
        ? because(mail.reason())
        : ", try " + (mail.attempts() + 1) + because(mail.reason());
  }

  private static String what(Message mail) {
    return mail.mailClass() == MailClass.FOLLOW_UP
        ? ", as a follow-up that can be unsubscribed from."
        : ", as mail that the quote itself needs.";
  }

  private static String because(@Nullable String reason) {
    return reason == null || reason.isBlank() ? "." : ": " + reason.strip() + ".";
  }
}
