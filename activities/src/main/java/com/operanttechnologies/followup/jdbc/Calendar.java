package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.RecipientZone;
import com.operanttechnologies.contact.UnknownZone;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private ZoneId zone(UUID contact, ZoneId tenants) {
    List<String> named =
        this.tenants
            .sql(ZONE)
            .param("contact", contact)
            .query((row, _) -> row.getString(1))
            .list()
            .stream()
            .filter(zone -> zone != null && !zone.isBlank())
            .toList();
    try {
      return named.isEmpty() ? tenants : RecipientZone.parse(named.getFirst());
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
