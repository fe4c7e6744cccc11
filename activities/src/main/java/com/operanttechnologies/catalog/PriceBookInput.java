package com.operanttechnologies.catalog;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A price book as it is entered.
 *
 * @param contactId for this contact alone
 * @param domain for everybody whose address ends with it, such as {@code baker-boats.example}
 * @param validFrom the first day; absent: has always held
 * @param validUntil the last day; absent: holds on
 * @param includesTax whether its prices have tax in them; absent: they have not
 */
public record PriceBookInput(
    @Nullable String name,
    @Nullable UUID contactId,
    @Nullable String domain,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable Boolean includesTax) {
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{3,253}$)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

  /** The name, once all fields have been found to be right. */
  String checkedName(boolean standard) {
    List<FieldError> problems = new ArrayList<>();
    String text = name == null ? "" : name.strip();
    if (text.isEmpty() || text.length() > 100 || text.matches(".*\\p{Cntrl}.*")) {
      problems.add(new FieldError("name", "Give a name of at most 100 characters."));
    }
    if (bareDomain() != null && !DOMAIN.matcher(String.valueOf(bareDomain())).matches()) {
      problems.add(new FieldError("domain", "Give a domain such as baker-boats.example."));
    }
    if (contactId != null && bareDomain() != null) {
      problems.add(new FieldError("domain", "A book is for a contact or for a domain, not both."));
    }
    if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
      problems.add(new FieldError("validUntil", "The last day is not before the first."));
    }
    boolean bound =
        contactId != null || bareDomain() != null || validFrom != null || validUntil != null;
    if (standard && bound) {
      problems.add(
          new FieldError("form", "The standard price book holds always and for everybody."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return text;
  }

  @Nullable String bareDomain() {
    if (domain == null || domain.isBlank()) {
      return null;
    }
    String typed = domain.strip().toLowerCase(Locale.ROOT);
    return typed.startsWith("@") ? typed.substring(1) : typed;
  }
}
