package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.followup.path.Stop;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.followup.way.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in sentences what the calendar has made of a step. */
final class Reasons {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.ENGLISH);

  private Reasons() {}

  static List<String> of(SequenceStep step, Stop stop, Schedule schedule, String country) {
    return switch (stop.time()) {
      case Skipped(var reason) -> List.of(sentence(Wording.of(reason)));
      case Due(Instant at) -> due(step, stop, at, schedule, country);
    };
  }

  private static List<String> due(
      SequenceStep step, Stop stop, Instant at, Schedule schedule, String country) {
    List<String> sentences = new ArrayList<>(List.of(sentence(step.timing())));
    if (!schedule.dayLength().isCalendar()) {
      sentences.add(
          "A day lasts %d seconds here: windows, holidays and spreading are off"
              .formatted(schedule.dayLength().length().toSeconds()));
      return sentences;
    }
    if (!step.action().asks()) {
      moves(step, stop.wanted(), at, schedule, country, sentences);
    }
    return sentences;
  }

  private static void moves(
      SequenceStep step,
      Instant wanted,
      Instant at,
      Schedule schedule,
      String country,
      List<String> sentences) {
    Instant open = schedule.open(wanted, step.window());
    SendingWindow window = step.window() == null ? schedule.window() : step.window();
    for (LocalDate day = schedule.day(wanted);
        !day.isAfter(schedule.day(open));
        day = day.plusDays(1)) {
      LocalDate each = day;
      schedule
          .holidays()
          .on(day)
          .ifPresent(name ->
              sentences.add(
                  "%s is a public holiday in %s: %s"
                      .formatted(DAY.format(each), Countries.name(country), name)));
    }
    if (open.isAfter(wanted)) {
      sentences.add(
          "Moved into the hours of writing, %s in %s"
              .formatted(Windows.words(window), schedule.zone().getId()));
    }
    Duration spread = Duration.between(open, at);
    if (spread.isPositive() && step.isMail() && spread.toHours() < 5) {
      sentences.add(
          "%d min %d s later, so that not all mails leave at once"
              .formatted(spread.toMinutes(), spread.toSecondsPart()));
    }
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
