package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.mail.SendingHours;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hours of the recipients of follow-ups, for mails that the pace puts off. */
@Component
class RecipientHours implements SendingHours {
  private static final String ZONES =
      """
      select enrollment.id, contact.time_zone
      from enrollment
      join contact on contact.tenant_id = enrollment.tenant_id and contact.id = enrollment.contact_id
      where enrollment.id = any (cast(string_to_array(:ids, ',') as uuid[]))
      """;

  private final Tenants tenants;
  private final Calendar calendar;

  RecipientHours(Tenants tenants, Calendar calendar) {
    this.tenants = tenants;
    this.calendar = calendar;
  }

  @Override
  public Map<UUID, Opening> of(Collection<Planned> mails) {
    Function<@Nullable String, Opening> hours = calendar.hours();
    Map<UUID, @Nullable String> zones = zones(mails);
    Map<UUID, Opening> openings = new HashMap<>();
    mails.forEach(mail -> openings.put(mail.message(), hours.apply(zones.get(mail.enrollment()))));
    return openings;
  }

  private Map<UUID, @Nullable String> zones(Collection<Planned> mails) {
    String ids =
        mails.stream().map(mail -> mail.enrollment().toString()).collect(Collectors.joining(","));
    Map<UUID, @Nullable String> zones = new HashMap<>();
    tenants
        .sql(ZONES)
        .param("ids", ids)
        .query(row -> {
          zones.put(row.getObject("id", UUID.class), row.getString("time_zone"));
        });
    return zones;
  }
}
