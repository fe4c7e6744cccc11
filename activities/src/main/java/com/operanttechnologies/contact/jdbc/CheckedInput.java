package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.contact.RecipientZone;
import com.operanttechnologies.contact.UnknownZone;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A contact's input that can be taken. What could begin a header of its own in a mail is refused,
 * never stripped in silence (RFC 5322).
 */
public final class CheckedInput {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@(?!-)[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,190}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern UNPRINTABLE_IN_LINES =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\r\\n\\t]]");

  private final List<FieldError> errors = new ArrayList<>();

  private CheckedInput() {}

  /**
   * What can be saved.
   *
   * @throws InvalidInput naming each field that cannot be taken
   */
  public static ContactInput of(ContactInput input) {
    CheckedInput check = new CheckedInput();
    ContactInput checked =
        new ContactInput(
            check.email(input.email()),
            check.required("name", input.name(), 120),
            check.line("company", input.company(), 120),
            check.lines("address", input.address(), 500),
            check.line("vatId", input.vatId(), 40),
            check.line("phone", input.phone(), 40),
            check.timeZone(input.timeZone()),
            check.locale(input.locale()),
            check.country(input.country()),
            check.line("externalRef", input.externalRef(), 120));
    if (!check.errors.isEmpty()) {
      throw new InvalidInput(check.errors);
    }
    return checked;
  }

  private @Nullable String email(@Nullable String entered) {
    String email = required("email", entered, 254);
    boolean usable = email == null || (EMAIL.matcher(email).matches() && !email.contains(".."));
    return usable ? email : refuse("email", "Enter an e-mail address such as bob@example.com");
  }

  private @Nullable String required(String field, @Nullable String entered, int longest) {
    if (entered == null || entered.isBlank()) {
      return refuse(field, "Fill this in");
    }
    return line(field, entered, longest);
  }

  private @Nullable String line(String field, @Nullable String entered, int longest) {
    return text(field, entered, longest, UNPRINTABLE);
  }

  private @Nullable String lines(String field, @Nullable String entered, int longest) {
    return text(field, entered, longest, UNPRINTABLE_IN_LINES);
  }

  private @Nullable String text(
      String field, @Nullable String entered, int longest, Pattern refused) {
    if (entered == null || entered.isBlank()) {
      return null;
    }
    if (refused.matcher(entered).find()) {
      return refuse(field, "Remove line breaks and control characters");
    }
    String text = entered.strip();
    return text.length() <= longest
        ? text
        : refuse(field, "Shorten this to " + longest + " characters at most");
  }

  private @Nullable String timeZone(@Nullable String entered) {
    String zone = line("timeZone", entered, 60);
    try {
      return zone == null ? null : RecipientZone.parse(zone).getId();
    } catch (UnknownZone e) {
      return refuse("timeZone", String.valueOf(e.getMessage()));
    }
  }

  private @Nullable String locale(@Nullable String entered) {
    String tag = line("locale", entered, 35);
    try {
      return tag == null
          ? null
          : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      return refuse("locale", "Enter a language tag such as en or de-CH");
    }
  }

  private @Nullable String country(@Nullable String entered) {
    String country = line("country", entered, 60);
    return country == null
        ? null
        : Countries.code(country)
            .orElseGet(() -> refuse("country", "Enter a country's code such as DE, or its name"));
  }

  private @Nullable String refuse(String field, String message) {
    errors.add(new FieldError(field, message));
    return null;
  }
}
