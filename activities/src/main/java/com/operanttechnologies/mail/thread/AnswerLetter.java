package com.operanttechnologies.mail.thread;

import com.operanttechnologies.mail.Letter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer as a person's mail program would write it: plain text, what is answered below it. */
final class AnswerLetter {
  private static final int QUOTED_LINES = 60;

  private AnswerLetter() {}

  static Letter write(
      String subject,
      String text,
      ThreadMails.@Nullable Last answered,
      ZoneId zone,
      Locale locale) {
    String own = text.strip().replace("\r\n", "\n");
    return new Letter(
        subject, "", answered == null ? own + "\n" : own + quoted(answered, zone, locale));
  }

  /** The subject of the thread, with one Re: before it. */
  static String subject(@Nullable String before) {
    String subject = before == null ? "" : before.replaceAll("\\p{Cntrl}+", " ").strip();
    String bare = subject.replaceFirst("(?i)^((re|aw|sv|antw|odp|rif|res)\\s*:\\s*)+", "");
    return "Re: " + (bare.isBlank() ? "your message" : bare);
  }

  private static String quoted(ThreadMails.Last answered, ZoneId zone, Locale locale) {
    String at =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(answered.at().atZoneSameInstant(zone));
    StringBuilder quoted = new StringBuilder("\n\n");
    quoted.append(at).append(", ").append(answered.sender()).append(":\n");
    String text = answered.text() == null ? "" : answered.text().strip();
    text.lines().limit(QUOTED_LINES).forEach(line -> quoted.append("> ").append(line).append('\n'));
    return quoted.toString();
  }
}
