package com.operanttechnologies.contact.imports.row;

import com.operanttechnologies.contact.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bases for contact and their times, as files write them. */
final class BasisWords {
  private static final Map<String, Basis> WORDS =
      Map.ofEntries(
          Map.entry("requested", Basis.REQUESTED),
          Map.entry("asked for a quote", Basis.REQUESTED),
          Map.entry("anfrage", Basis.REQUESTED),
          Map.entry("customer", Basis.CUSTOMER),
          Map.entry("kunde", Basis.CUSTOMER),
          Map.entry("client", Basis.CUSTOMER),
          Map.entry("consent", Basis.CONSENT),
          Map.entry("agreed", Basis.CONSENT),
          Map.entry("opt-in", Basis.CONSENT),
          Map.entry("einwilligung", Basis.CONSENT),
          Map.entry("none", Basis.NONE),
          Map.entry("keine", Basis.NONE));

  /* Days with slashes are none of these: whether 3/4 is in March or in April nobody can say. */
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern(
          "[uuuu-M-d[ H:m[:s]]][uuuu-M-d'T'H:m[:s]][d.M.uuuu[ H:m[:s]]]", Locale.ROOT);

  private BasisWords() {}

  static Optional<Basis> basis(String entered) {
    return Optional.ofNullable(WORDS.get(entered.strip().toLowerCase(Locale.ROOT)));
  }

  /** An instant, or a local date or time in the zone. */
  static Optional<Instant> instant(String entered, ZoneId zone) {
    try {
      TemporalAccessor at =
          entered.endsWith("Z")
              ? Instant.parse(entered)
              : FORM.parseBest(entered, LocalDateTime::from, LocalDate::from);
      return switch (at) {
        case Instant instant -> Optional.of(instant);
        case LocalDateTime time -> Optional.of(time.atZone(zone).toInstant());
        case LocalDate day -> Optional.of(day.atStartOfDay(zone).toInstant());
        default -> Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
