package com.operanttechnologies.contact.segment;

import com.operanttechnologies.contact.Countries;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a segment, as it was typed.
 *
 * @param matching all or any
 */
public record SegmentInput(
    @Nullable String name, @Nullable String matching, @Nullable List<RuleInput> rules) {
  private static final int MOST_RULES = 20;
  private static final Pattern MONEY =
      Pattern.compile("([A-Za-z]{3}) ?(\\d{1,12}(?:\\.\\d{1,4})?)");

  /**
   * A rule as it was typed.
   *
   * @param criterion code of what is asked
   * @param negated the other way round
   * @param value what has to be said with it: words, a country, days, or money such as EUR 1000
   */
  public record RuleInput(
      @Nullable String criterion, @Nullable Boolean negated, @Nullable String value) {}

  /**
   * @throws InvalidInput naming each rule that cannot be understood, as {@code rules[0].value}
   */
  public Question question() {
    List<FieldError> errors = new ArrayList<>();
    List<Rule> checked = new ArrayList<>();
    List<RuleInput> given = rules == null ? List.of() : rules;
    for (int i = 0; i < given.size(); i++) {
      rule("rules[" + i + "]", given.get(i), errors).ifPresent(checked::add);
    }
    if (given.isEmpty() || given.size() > MOST_RULES) {
      errors.add(new FieldError("rules", "Give 1 to " + MOST_RULES + " rules"));
    }
    if (!"all".equals(matching) && !"any".equals(matching)) {
      errors.add(new FieldError("matching", "Choose all or any"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return new Question("all".equals(matching), checked);
  }

  /**
   * @throws InvalidInput if it is empty or too long
   */
  public String checkedName() {
    if (name == null || name.isBlank() || name.strip().length() > 80) {
      throw new InvalidInput("name", "Give it a name of at most 80 characters");
    }
    return name.strip();
  }

  private static Optional<Rule> rule(String field, RuleInput input, List<FieldError> errors) {
    Optional<Criterion> criterion =
        input.criterion == null ? Optional.empty() : Criterion.ofCode(input.criterion);
    if (criterion.isEmpty()) {
      errors.add(new FieldError(field + ".criterion", "There is no such criterion"));
      return Optional.empty();
    }
    try {
      String value = value(criterion.get().value(), input.value == null ? "" : input.value.strip());
      return Optional.of(new Rule(criterion.get(), Boolean.TRUE.equals(input.negated), value));
    } catch (InvalidInput refused) {
      errors.add(new FieldError(field + ".value", refused.errors().getFirst().message()));
      return Optional.empty();
    }
  }

  private static @Nullable String value(Criterion.Value kind, String entered) {
    return switch (kind) {
      case NONE -> null;
      case WORDS -> words(entered);
      case COUNTRY ->
          Countries.code(entered)
              .orElseThrow(() -> refused("Enter a country's code such as DE, or its name"));
      case LANGUAGE -> language(entered);
      case DAYS -> days(entered);
      case MONEY -> money(entered);
    };
  }

  private static String words(String entered) {
    if (entered.isEmpty() || entered.length() > 100) {
      throw refused("Enter up to 100 characters");
    }
    return entered;
  }

  private static String language(String entered) {
    if (!entered.matches("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")) {
      throw refused("Enter a language such as en or de-CH");
    }
    return entered.replace('_', '-').toLowerCase(Locale.ROOT);
  }

  private static String days(String entered) {
    if (!entered.matches("\\d{1,4}") || Integer.parseInt(entered) == 0) {
      throw refused("Enter a number of days");
    }
    return Integer.toString(Integer.parseInt(entered));
  }

  private static String money(String entered) {
    Matcher money = MONEY.matcher(entered);
    if (!money.matches() || !isCurrency(money.group(1).toUpperCase(Locale.ROOT))) {
      throw refused("Enter a currency and an amount such as EUR 1000");
    }
    return money.group(1).toUpperCase(Locale.ROOT) + " " + new BigDecimal(money.group(2));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private static InvalidInput refused(String message) {
    return new InvalidInput("value", message);
  }
}
