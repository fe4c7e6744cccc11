package com.operanttechnologies.followup.calendar;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.followup.Countries;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Countries of tenants and contacts as columns. */
@Component
class JdbcCountries implements Countries {
  private final Tenants tenants;
  private final PublicHolidays holidays;
  private final ApplicationEventPublisher events;

  JdbcCountries(Tenants tenants, PublicHolidays holidays, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.holidays = holidays;
    this.events = events;
  }

  @Override
  public SortedSet<String> known() {
    return new TreeSet<>(holidays.countries());
  }

  @Override
  public @Nullable String ofTenant() {
    return tenants
        .sql("select country from tenant where tenant_id = :tenant")
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  @Override
  public void choose(@Nullable String country) {
    tenants
        .sql("update tenant set country = :country where tenant_id = :tenant")
        .param("country", checked(country))
        .update();
  }

  @Override
  public void chooseFor(UUID contact, @Nullable String country) {
    int changed =
        tenants
            .sql("update contact set country = :country, updated_at = now() where id = :contact")
            .param("country", checked(country))
            .param("contact", contact)
            .update();
    if (changed == 0) {
      throw new NotFound("The contact");
    }
    events.publishEvent(new ContactHappened.ZoneMoved(tenants.current(), contact));
  }

  private @Nullable String checked(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (!holidays.countries().contains(code)) {
      throw new InvalidInput("country", "Choose a country by its two letters, such as DE");
    }
    return code;
  }
}
