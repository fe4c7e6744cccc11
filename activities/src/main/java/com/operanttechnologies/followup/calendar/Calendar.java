package com.operanttechnologies.followup.calendar;

import com.operanttechnologies.contact.RecipientZone;
import com.operanttechnologies.contact.UnknownZone;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Holidays;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.mail.SendingHours.Opening;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The schedule of an enrollment: the recipient's zone, the tenant's window, the day's length. */
@Component
public class Calendar {
  private static final String COUNTRY =
      """
      select coalesce(contact.country, substring(contact.locale from '^[a-z]+-([A-Z]{2})$'),
        tenant.country, substring(tenant.locale from '^[a-z]+-([A-Z]{2})$'), '')
      from contact
      join tenant on tenant.tenant_id = contact.tenant_id
      where contact.id = :contact
      """;

  private static final String ZONE = "select time_zone from contact where id = :contact";

  private final Tenants tenants;
  private final Organisations organisations;
  private final PublicHolidays holidays;
  private final DayLength dayLength;

  Calendar(
      Tenants tenants,
      Organisations organisations,
      PublicHolidays holidays,
      OperantProperties properties) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.holidays = holidays;
    this.dayLength = new DayLength(properties.sandbox().dayLength());
  }

  public Schedule of(Enrollment enrollment, SequenceVersion.Rules rules) {
    return of(enrollment.contact(), enrollment.startedAt(), enrollment.endsAt(), rules);
  }

  /**
   * @param endsAt absent: nothing ends it
   */
  public Schedule of(
      UUID contact, Instant startedAt, @Nullable Instant endsAt, SequenceVersion.Rules rules) {
    Organisation organisation = organisations.current();
    return new Schedule(
        startedAt,
        endsAt == null ? Instant.MAX : endsAt,
        zone(contact, organisation.zone()),
        rules.window() == null ? Windows.of(organisation) : rules.window(),
        rules.holidays() ? holidays.of(country(contact)) : Holidays.NONE,
        dayLength);
  }

  /** The contact's, else the tenant's; empty where neither says one. */
  public String country(UUID contact) {
    return tenants.sql(COUNTRY).param("contact", contact).query(String.class).single();
  }

  /**
   * When mail may reach somebody.
   *
   * @param named the recipient's zone, if one is known
   * @param own absent: the tenant's
   * @param country whose holidays count; empty: none
   */
  public Opening hours(@Nullable String named, @Nullable SendingWindow own, String country) {
    Organisation organisation = organisations.current();
    Schedule schedule =
        new Schedule(
            Instant.EPOCH,
            Instant.MAX,
            zone(named, organisation.zone()),
            own == null ? Windows.of(organisation) : own,
            holidays.of(country),
            dayLength);
    return wanted -> schedule.open(wanted, null);
  }

  private ZoneId zone(UUID contact, ZoneId tenants) {
    String named =
        this.tenants
            .sql(ZONE)
            .param("contact", contact)
            .query((row, _) -> Optional.ofNullable(row.getString(1)))
            .optional()
            .flatMap(found -> found)
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
}
