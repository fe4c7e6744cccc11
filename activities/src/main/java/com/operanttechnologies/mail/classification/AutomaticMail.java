package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.imap.MailSigns;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a machine answered by itself (RFC 3834), and among it that somebody is away. */
final class AutomaticMail {
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Set<String> RESPONDERS =
      Set.of(
          "x-autorespond",
          "x-autoreply-from",
          "x-vacation",
          "x-mail-autoreply",
          "x-ms-exchange-inbox-rules-loop");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private AutomaticMail() {}

  static @Nullable Classification read(Evidence evidence) {
    String sign = sign(evidence);
    if (sign == null) {
      return null;
    }
    boolean away =
        evidence.says(AwayWords.AWAY, evidence.subject() + "\n" + evidence.head())
            || evidence.says(AwayWords.AWAY_SUBJECT, evidence.subject());
    LocalDate returnsOn = ReturnDate.of(evidence);
    if (!away && returnsOn == null) {
      return Classification.of(InboundKind.AUTO_REPLY, "A machine has answered: " + sign + ".");
    }
    String day =
        returnsOn == null
            ? "It names no day of return."
            : "It names " + DAY.format(returnsOn) + ".";
    return Classification.away("The recipient is away: " + sign + ". " + day, returnsOn);
  }

  /** What tells that it is automatic, for the middle of a sentence. */
  private static @Nullable String sign(Evidence evidence) {
    String header = header(evidence.signs());
    if (header != null) {
      return header;
    }
    if (evidence.says(AwayWords.SUBJECT, evidence.subject())) {
      return "its subject says that it is automatic";
    }
    return vacation(evidence) ? "its text is that of an automatic answer" : null;
  }

  private static @Nullable String header(MailSigns signs) {
    String auto = signs.autoSubmitted();
    if (auto != null && !auto.startsWith("no")) {
      return "its header says Auto-Submitted: " + auto.split("[\\s;(]", 2)[0];
    }
    if (signs.autoreply() != null || RESPONDERS.stream().anyMatch(signs.marks()::containsKey)) {
      return "its header marks it as an automatic answer";
    }
    String precedence = signs.precedence();
    if (precedence != null && BULK.contains(precedence)) {
      return "its header says Precedence: " + precedence;
    }
    if (signs.marks().containsKey("list-id")) {
      return "it came by a mailing list";
    }
    return "".equals(signs.returnPath()) ? "it has no return path" : null;
  }

  /*
   * Responders that mark nothing. A person who writes about a holiday quotes what is answered, or
   * says other things first.
   */
  private static boolean vacation(Evidence evidence) {
    String head = evidence.head();
    if (evidence.quotes() || !evidence.says(AwayWords.AWAY, first(head, 500))) {
      return false;
    }
    return evidence.says(AwayWords.AUTOMATIC, first(head, 1_500))
        || evidence.says(AwayWords.THANKS, first(head, 250))
            && (evidence.says(AwayWords.URGENT, head) || ReturnDate.of(evidence) != null);
  }

  private static String first(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
