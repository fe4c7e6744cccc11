package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hours of writing as they are chosen in a form; public, so that the template can read it.
 *
 * @param own whether they are its own, or those of what it belongs to
 * @param days such as {@code mon}
 */
public record HoursForm(boolean own, List<String> days, String from, String until) {

  public HoursForm {
    days = List.copyOf(days);
  }

  /**
   * What is kept.
   *
   * @param wider the hours that hold where it has none of its own; own ones begin with them
   */
  public static HoursForm of(@Nullable SendingWindow kept, SendingWindow wider) {
    SendingWindow shown = kept == null ? wider : kept;
    return new HoursForm(
        kept != null, Windows.codes(shown), shown.from().toString(), shown.until().toString());
  }

  /** What was chosen, as far as the request has it. */
  public static HoursForm typed(
      @Nullable String own,
      @Nullable List<String> days,
      @Nullable String from,
      @Nullable String until) {
    return new HoursForm(
        "yes".equals(own),
        Objects.requireNonNullElse(days, List.of()),
        Objects.requireNonNullElse(from, "").strip(),
        Objects.requireNonNullElse(until, "").strip());
  }

  /** Whether this day, such as {@code mon}, is one of them. */
  public boolean on(String day) {
    return days.contains(day);
  }

  /**
   * Names what cannot be taken at its field; from and until in their order are told by {@link
   * #text}'s reader.
   */
  public void check(List<FieldError> wrong) {
    if (!own) {
      return;
    }
    if (days.isEmpty()) {
      wrong.add(new FieldError("hoursDays", "Choose at least one day"));
    }
    time("hoursFrom", from, wrong);
    time("hoursUntil", until, wrong);
  }

  private static void time(String field, String typed, List<FieldError> wrong) {
    if (!isTime(typed)) {
      wrong.add(new FieldError(field, "Enter a time such as 09:00"));
    }
  }

  /**
   * As {@link Windows#text} writes it; nothing where it has no hours of its own or they lack
   * something.
   */
  public @Nullable String text() {
    return own && !days.isEmpty() && isTime(from) && isTime(until)
        ? String.join(",", days) + " " + from + "-" + until
        : null;
  }

  private static boolean isTime(String typed) {
    try {
      LocalTime.parse(typed);
      return true;
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }
}
