package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.RecipientZone;
import com.operanttechnologies.contact.UnknownZone;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The schedule of an enrollment: the recipient's zone, the tenant's window, the day's length. */
@Component
class Calendar {
  private static final String ZONE = "select time_zone from contact where id = :contact";

  private final Tenants tenants;
  private final Organisations organisations;
  private final DayLength dayLength;

  Calendar(Tenants tenants, Organisations organisations, OperantProperties properties) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.dayLength = new DayLength(properties.sandbox().dayLength());
  }

  Schedule of(Enrollment enrollment) {
    Organisation organisation = organisations.current();
    return new Schedule(
        enrollment.startedAt(),
        enrollment.endsAt(),
        zone(enrollment.contact(), organisation.zone()),
        window(organisation),
        dayLength);
  }

  /** By the zone that a recipient has named, if any: when mail to it may leave. */
  Function<@Nullable String, Opening> hours() {
    Organisation organisation = organisations.current();
    SendingWindow window = window(organisation);
    return named ->
        dayLength.isCalendar()
            ? wanted -> window.next(wanted, zone(named, organisation.zone()))
            : Opening.ALWAYS;
  }

  private ZoneId zone(UUID contact, ZoneId tenants) {
    String named =
        this.tenants
            .sql(ZONE)
            .param("contact", contact)
            .query((row, _) -> row.getString(1))
            .optional()
            .orElse(null);
    return zone(named, tenants);
  }

  private static ZoneId zone(@Nullable String named, ZoneId tenants) {
    try {
      return named == null || named.isBlank() ? tenants : RecipientZone.parse(named);
    } catch (UnknownZone e) {
      // written before a region was dropped from the time zone data
      return tenants;
    }
  }

  private static SendingWindow window(Organisation organisation) {
    Set<DayOfWeek> days =
        organisation.windowDays().stream().map(Calendar::day).collect(Collectors.toSet());
    return new SendingWindow(days, organisation.windowFrom(), organisation.windowUntil());
  }

  /** From its first three letters, in English. */
  private static DayOfWeek day(String code) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).startsWith(code.strip().toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalStateException("No day of the week: " + code);
  }
}
