package com.operanttechnologies.followup.calendar;

import com.operanttechnologies.followup.Holidays;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Public holidays of a whole country, from the data set of Jollyday; regional ones do not count.
 */
@Component
public class PublicHolidays {
  private static final Properties READER = new Properties();

  static {
    READER.setProperty(
        "configuration.service.impl", "de.focus_shift.jollyday.jaxb.JaxbConfigurationService");
  }

  private final Set<String> countries =
      HolidayManager.getSupportedCalendarCodes().stream()
          .map(code -> code.toUpperCase(Locale.ROOT))
          .filter(code -> code.length() == 2)
          .collect(Collectors.toCollection(TreeSet::new));
  private final Map<CountryYear, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  private record CountryYear(String country, int year) {}

  /** None for a country that is unknown or not said. */
  public Holidays of(String country) {
    return countries.contains(country)
        ? day ->
            Optional.ofNullable(
                years.computeIfAbsent(new CountryYear(country, day.getYear()), this::read).get(day))
        : Holidays.NONE;
  }

  /** The codes of countries whose holidays are known. */
  public Set<String> countries() {
    return Set.copyOf(countries);
  }

  private Map<LocalDate, String> read(CountryYear wanted) {
    HolidayManager manager =
        HolidayManager.getInstance(
            ManagerParameters.create(wanted.country.toLowerCase(Locale.ROOT), READER));
    return manager.getHolidays(Year.of(wanted.year), HolidayType.PUBLIC_HOLIDAY).stream()
        .collect(
            Collectors.toMap(
                Holiday::getDate, day -> day.getDescription(Locale.ENGLISH), (one, _) -> one));
  }
}
