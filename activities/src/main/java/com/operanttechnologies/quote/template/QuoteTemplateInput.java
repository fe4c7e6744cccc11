package com.operanttechnologies.quote.template;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.cash.CoinSteps;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.text.TextLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template as it is entered. */
public record QuoteTemplateInput(
    @Nullable String name,
    @Nullable String title,
    @Nullable String currency,
    @Nullable String message,
    @Nullable String terms,
    @Nullable List<LineInput> lines,
    @Nullable String sequence,
    @Nullable Integer validityDays,
    @Nullable List<AttachmentInput> attachments,
    @Nullable BigDecimal cashRounding,
    @Nullable Integer billingDay,
    @Nullable CoverInput cover) {
  private static final int MOST_LINES = 1_000;
  private static final int MOST_DAYS = 1_825;
  private static final int LAST_BILLING_DAY = 28;
  private static final Set<String> INTERVALS = Set.of("once", "month", "quarter", "year");

  /** Without attachments, cash rounding, billing day and cover. */
  public QuoteTemplateInput(
      @Nullable String name,
      @Nullable String title,
      @Nullable String currency,
      @Nullable String message,
      @Nullable String terms,
      @Nullable List<LineInput> lines,
      @Nullable String sequence,
      @Nullable Integer validityDays) {
    this(
        name,
        title,
        currency,
        message,
        terms,
        lines,
        sequence,
        validityDays,
        null,
        null,
        null,
        null);
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken
   */
  void check() {
    List<FieldError> problems = new ArrayList<>();
    if (name == null || name.isBlank() || name.length() > 100 || name.matches(".*\\p{Cntrl}.*")) {
      problems.add(new FieldError("name", "Give a name of at most 100 characters."));
    }
    bounded(problems, "title", title, 300);
    bounded(problems, "message", message, 10_000);
    bounded(problems, "terms", terms, 10_000);
    if (validityDays != null && (validityDays < 1 || validityDays > MOST_DAYS)) {
      problems.add(new FieldError("validityDays", "A quote is valid for 1 to 1,825 days."));
    }
    Integer day = wholePeriodsFrom();
    if (day != null && (day < 1 || day > LAST_BILLING_DAY)) {
      problems.add(
          new FieldError("billingDay", "A billing day is 1 to 28, so that every month has it."));
    }
    try {
      if (code() != null) {
        IsoCurrency.of(String.valueOf(code()));
      }
    } catch (InvalidPrice e) {
      problems.add(new FieldError("currency", String.valueOf(e.getMessage())));
    }
    coins(problems);
    lines(problems, lines == null ? List.of() : lines);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private void coins(List<FieldError> problems) {
    BigDecimal step = coins();
    if (step == null || problems.stream().anyMatch(each -> each.field().equals("currency"))) {
      return;
    }
    String code = code();
    if (code == null) {
      problems.add(new FieldError("cashRounding", "Give the currency whose coins are meant."));
    } else if (!CoinSteps.admits(IsoCurrency.of(code), step)) {
      problems.add(new FieldError("cashRounding", CoinSteps.sentence(IsoCurrency.of(code))));
    }
  }

  /** The step of coins; 0 is none. */
  public @Nullable BigDecimal coins() {
    return cashRounding == null || cashRounding.signum() == 0 ? null : cashRounding;
  }

  /** The billing day; 0 is none. */
  public @Nullable Integer wholePeriodsFrom() {
    return billingDay == null || billingDay == 0 ? null : billingDay;
  }

  @Nullable String code() {
    return currency == null || currency.isBlank()
        ? null
        : currency.strip().toUpperCase(Locale.ROOT);
  }

  private static void lines(List<FieldError> problems, List<LineInput> lines) {
    if (lines.size() > MOST_LINES) {
      problems.add(new FieldError("lines", "A quote has at most 1,000 lines."));
    }
    for (int i = 0; i < lines.size(); i++) {
      LineInput line = lines.get(i);
      String path = "lines[" + i + "]";
      boolean nameless =
          line == null
              || line.productId() == null
                  && (line.description() == null || line.description().isBlank());
      if (nameless) {
        problems.add(
            new FieldError(path + ".description", "Give a description, or choose a product."));
      } else {
        TextLines.check(line)
            .forEach((field, words) -> problems.add(new FieldError(path + field, words)));
      }
      if (line != null && line.interval() != null && !INTERVALS.contains(line.interval())) {
        problems.add(
            new FieldError(path + ".interval", "An interval is once, month, quarter or year."));
      } else if (line != null && line.term() != null) {
        line.term().problem("lines[" + i + "]").ifPresent(problems::add);
      }
    }
  }

  private static void bounded(
      List<FieldError> problems, String field, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      problems.add(new FieldError(field, "At most " + most + " characters."));
    }
  }
}
