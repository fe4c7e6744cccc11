package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Mails that nobody sent when they were due, as after an outage. Old news is not sent without
 * asking: what was right on Monday may be wrong on Friday.
 */
public final class LateMails {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);

  private LateMails() {}

  /** What was put off with a reason is not late: the reason says so. */
  public static boolean isLate(PathStep step, Schedule schedule, Instant now) {
    Integer limit = step.step().lateDays();
    Message mail = step.mail();
    return limit != null
        && mail != null
        && mail.state() == MessageState.PLANNED
        && !step.isPutOff()
        && schedule.dayLength().isCalendar()
        && schedule.after(mail.dueAt(), new Span(limit, Span.Unit.WORKING_DAYS)).isBefore(now);
  }

  public static String question(Message mail, Schedule schedule) {
    return "it was due on "
        + DAY.format(schedule.day(mail.dueAt()))
        + " and was not sent then: send it or skip it";
  }
}
