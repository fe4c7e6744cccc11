package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.calendar.Calendar;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.mail.SendingHours;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hours of the recipients of follow-ups, for mails that the pace puts off. */
@Component
class RecipientHours implements SendingHours {
  private static final String HOURS =
      """
      select m.id, contact.time_zone,
        coalesce(step.window_days, version.window_days) as window_days,
        case when step.window_days is null then version.window_from else step.window_from end
          as window_from,
        case when step.window_days is null then version.window_until else step.window_until end
          as window_until,
        case when version.holidays
          then coalesce(contact.country, substring(contact.locale from '^[a-z]+-([A-Z]{2})$'),
            tenant.country, substring(tenant.locale from '^[a-z]+-([A-Z]{2})$'), '')
          else '' end as country
      from message m
      join tenant on tenant.tenant_id = m.tenant_id
      join enrollment on enrollment.tenant_id = m.tenant_id and enrollment.id = m.enrollment_id
      join contact on contact.tenant_id = m.tenant_id and contact.id = enrollment.contact_id
      join sequence_version version
        on version.tenant_id = m.tenant_id and version.id = enrollment.version_id
      left join step on step.tenant_id = m.tenant_id and step.id = m.step_id
      where m.id = any (cast(string_to_array(:ids, ',') as uuid[]))
      """;

  private final Tenants tenants;
  private final Calendar calendar;

  RecipientHours(Tenants tenants, Calendar calendar) {
    this.tenants = tenants;
    this.calendar = calendar;
  }

  /** What decides: mails that agree in it share their hours. */
  private record Kind(@Nullable String zone, @Nullable SendingWindow window, String country) {}

  @Override
  public Map<UUID, Opening> of(Collection<Planned> mails) {
    Map<Kind, Opening> kinds = new HashMap<>();
    Map<UUID, Opening> openings = new HashMap<>();
    kinds(mails)
        .forEach((mail, kind) -> openings.put(mail, kinds.computeIfAbsent(kind, this::hours)));
    return openings;
  }

  private Opening hours(Kind kind) {
    return calendar.hours(kind.zone, kind.window, kind.country);
  }

  private Map<UUID, Kind> kinds(Collection<Planned> mails) {
    String ids =
        mails.stream().map(mail -> mail.message().toString()).collect(Collectors.joining(","));
    Map<UUID, Kind> kinds = new HashMap<>();
    tenants
        .sql(HOURS)
        .param("ids", ids)
        .query(row -> {
          kinds.put(
              row.getObject("id", UUID.class),
              new Kind(row.getString("time_zone"), Windows.read(row), row.getString("country")));
        });
    return kinds;
  }
}
