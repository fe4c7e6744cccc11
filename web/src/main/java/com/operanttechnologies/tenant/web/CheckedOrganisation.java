package com.operanttechnologies.tenant.web;

import com.operanttechnologies.contact.RecipientZone;
import com.operanttechnologies.contact.UnknownZone;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.tenant.Organisation;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about the organisation, as far as it can be taken. What could begin a header of
 * its own in a mail is refused, never stripped in silence (RFC 5322).
 */
final class CheckedOrganisation {
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern UNPRINTABLE_IN_LINES =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\r\\n\\t]]");
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]+");

  private final List<FieldError> errors = new ArrayList<>();

  private CheckedOrganisation() {}

  static Organisation of(OrganisationForm form, Organisation before) {
    CheckedOrganisation check = new CheckedOrganisation();
    Organisation checked = check.read(form, before);
    if (!check.errors.isEmpty()) {
      throw new InvalidInput(check.errors);
    }
    return checked;
  }

  private Organisation read(OrganisationForm form, Organisation before) {
    LocalTime from = time("windowFrom", form.windowFrom());
    LocalTime until = time("windowUntil", form.windowUntil());
    if (until.isBefore(from.plusMinutes(30)) || from.isAfter(LocalTime.of(23, 0))) {
      refuse("windowUntil", "Leave at least half an hour between the two");
    }
    return new Organisation(
        Objects.requireNonNullElse(required("name", form.name(), 120), ""),
        text("legalName", form.legalName(), 160, UNPRINTABLE),
        text("postalAddress", form.postalAddress(), 500, UNPRINTABLE_IN_LINES),
        text("vatId", form.vatId(), 40, UNPRINTABLE),
        like("email", form.email(), EMAIL, "Enter an e-mail address such as hello@example.com"),
        text("phone", form.phone(), 40, UNPRINTABLE),
        like("website", form.website(), WEBSITE, "Enter an address such as https://example.com"),
        zone(form.timeZone()),
        locale(form.locale()),
        currency(form.currency()),
        before.accent(),
        before.logo(),
        text("defaultTerms", form.defaultTerms(), 10_000, UNPRINTABLE_IN_LINES),
        validity(form.validityDays()),
        days(form.days()),
        from,
        until,
        before.senderName(),
        before.senderEmail(),
        before.senderProved());
  }

  private @Nullable String required(String field, @Nullable String typed, int longest) {
    String text = text(field, typed, longest, UNPRINTABLE);
    if (typed == null || typed.isBlank()) {
      refuse(field, "Fill this in");
    }
    return text;
  }

  private @Nullable String text(
      String field, @Nullable String typed, int longest, Pattern refused) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip().replace("\r\n", "\n");
    if (refused.matcher(text).find()) {
      refuse(field, "Remove line breaks and control characters");
    } else if (text.length() > longest) {
      refuse(field, "Shorten this to " + longest + " characters at most");
    }
    return text;
  }

  private @Nullable String like(
      String field, @Nullable String typed, Pattern form, String sentence) {
    String text = text(field, typed, 250, UNPRINTABLE);
    if (text != null && !form.matcher(text).matches()) {
      refuse(field, sentence);
    }
    return text;
  }

  private ZoneId zone(@Nullable String typed) {
    try {
      return RecipientZone.parse(Objects.requireNonNullElse(typed, ""));
    } catch (UnknownZone unknown) {
      refuse("timeZone", String.valueOf(unknown.getMessage()));
      return ZoneOffset.UTC;
    }
  }

  private Locale locale(@Nullable String typed) {
    try {
      String tag = Objects.requireNonNullElse(typed, "").strip().replace('_', '-');
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException noTag) {
      // refused below, as an empty one is
    }
    refuse("locale", "Enter a language tag such as en or de-CH");
    return Locale.ENGLISH;
  }

  private String currency(@Nullable String typed) {
    String code = Objects.requireNonNullElse(typed, "").strip().toUpperCase(Locale.ROOT);
    try {
      if (Currency.getInstance(code).getDefaultFractionDigits() >= 0) {
        return code;
      }
    } catch (IllegalArgumentException unknown) {
      // refused below, as those that nobody pays with
    }
    refuse("currency", "Enter a currency's code such as EUR");
    return code;
  }

  private int validity(@Nullable String typed) {
    String days = Objects.requireNonNullElse(typed, "").strip();
    if (days.matches("[1-9][0-9]{0,2}") && Integer.parseInt(days) <= 365) {
      return Integer.parseInt(days);
    }
    refuse("validityDays", "Enter days between 1 and 365");
    return 1;
  }

  private List<String> days(List<String> typed) {
    List<String> days = DAYS.stream().filter(typed::contains).toList();
    if (days.isEmpty()) {
      refuse("windowDays", "Choose at least one day");
    }
    return days;
  }

  private LocalTime time(String field, @Nullable String typed) {
    try {
      return LocalTime.parse(Objects.requireNonNullElse(typed, "").strip());
    } catch (DateTimeException noTime) {
      refuse(field, "Enter a time such as 09:00");
      return field.equals("windowFrom") ? LocalTime.MIN : LocalTime.of(23, 59);
    }
  }

  private void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
