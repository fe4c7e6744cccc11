package com.operanttechnologies.quote;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.choice.ChoiceInputCheck;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.quote.recipient.Role;
import com.operanttechnologies.quote.text.TextLines;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything wrong with what was typed at once, so that nobody corrects it piecemeal. */
final class QuoteInputCheck {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\",;:\\\\()\\[\\]]+@[^\\s@<>\",;:\\\\()\\[\\]]+\\.[^\\s@<>\",;:\\\\()\\[\\]]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\x00]");
  private static final Set<String> INTERVALS = Set.of("once", "month", "quarter", "year");
  private static final Set<String> SIGNING = Set.of("parallel", "in_order");
  private static final int MOST_RECIPIENTS = 20;
  private static final int MOST_LINES = 1000;
  private static final int SHORT = 300;
  private static final int LONG = 10_000;
  private static final int MOST_COPIES = 10;
  private static final int LAST_BILLING_DAY = 28;

  private final List<FieldError> problems = new ArrayList<>();

  private QuoteInputCheck() {}

  static void check(QuoteInput input, LocalDate today) {
    List<FieldError> problems = problems(input, today);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  static List<FieldError> problems(QuoteInput input, LocalDate today) {
    QuoteInputCheck check = new QuoteInputCheck();
    check.quote(input, today);
    check.customer(input.customer());
    check.lines(input.lines());
    check.recipients(input);
    return check.problems;
  }

  private void quote(QuoteInput input, LocalDate today) {
    oneLine("title", input.title());
    oneLine("poNumber", input.poNumber());
    text("terms", input.terms());
    text("message", input.message());
    if (input.currency() == null || input.currency().isBlank()) {
      add("currency", "Give the currency as an ISO 4217 code such as EUR.");
    }
    LocalDate validUntil = input.validUntil();
    if (validUntil == null) {
      add("validUntil", "Say until when the quote is valid, as a date such as 2026-12-31.");
    } else if (validUntil.isBefore(today) || validUntil.isAfter(today.plusYears(5))) {
      add("validUntil", "Choose a day from today on, within five years.");
    }
    Integer billingDay = input.wholePeriodsFrom();
    if (billingDay != null && (billingDay < 1 || billingDay > LAST_BILLING_DAY)) {
      add("billingDay", "A billing day is 1 to 28, so that every month has it.");
    }
    List<String> cc = input.cc() == null ? List.of() : input.cc();
    if (cc.size() > MOST_COPIES) {
      add("cc", "At most " + MOST_COPIES + " copies.");
    }
    for (int i = 0; i < cc.size(); i++) {
      email("cc[" + i + "]", cc.get(i));
    }
  }

  private void customer(@Nullable CustomerInput customer) {
    if (customer == null) {
      add("customer", "Say who the quote is for: name and email.");
      return;
    }
    required("customer.name", customer.name());
    oneLine("customer.name", customer.name());
    oneLine("customer.company", customer.company());
    oneLine("customer.vatId", customer.vatId());
    text("customer.address", customer.address());
    if (required("customer.email", customer.email())) {
      email("customer.email", customer.email());
    }
    zone(customer.timeZone());
    locale(customer.locale());
  }

  private void recipients(QuoteInput input) {
    String signing = input.signing();
    if (signing != null && !signing.isBlank() && !SIGNING.contains(signing)) {
      add("signing", "Signers sign parallel or in_order.");
    }
    if (input.furtherRecipients().size() > MOST_RECIPIENTS) {
      add("recipients", "At most " + MOST_RECIPIENTS + " recipients beside the customer.");
      return;
    }
    Set<String> known = new HashSet<>();
    known.add(input.customer() == null ? "" : normal(input.customer().email()));
    for (int i = 0; i < input.furtherRecipients().size(); i++) {
      recipient("recipients[" + i + "]", input.furtherRecipients().get(i), known);
    }
  }

  private void recipient(String path, @Nullable RecipientInput recipient, Set<String> known) {
    if (recipient == null) {
      add(path, "Give name, email and role.");
      return;
    }
    required(path + ".name", recipient.name());
    oneLine(path + ".name", recipient.name());
    if (required(path + ".email", recipient.email())) {
      email(path + ".email", recipient.email());
      if (!known.add(normal(recipient.email()))) {
        add(path + ".email", "Nobody is named twice; the customer signs anyway.");
      }
    }
    if (recipient.role() != null && Role.find(recipient.role()).isEmpty()) {
      add(path + ".role", "A role is viewer, approver or signer.");
    }
  }

  private static String normal(@Nullable String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  private void lines(@Nullable List<LineInput> lines) {
    if (lines == null || TextLines.items(lines).isEmpty()) {
      add("lines", "A quote needs at least one line.");
      return;
    }
    if (lines.size() > MOST_LINES) {
      add(
          "lines",
          "A quote has at most " + MOST_LINES + " lines; this one has " + lines.size() + ".");
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      line("lines[" + i + "]", lines.get(i));
    }
    problems.addAll(ChoiceInputCheck.of(lines));
  }

  private void line(String path, @Nullable LineInput line) {
    if (line == null) {
      add(path, "This line is empty; remove it or fill it in.");
      return;
    }
    required(path + ".description", line.description());
    oneLine(path + ".description", line.description());
    TextLines.check(line).forEach((field, message) -> add(path + field, message));
    oneLine(path + ".unit", line.unit());
    text(path + ".details", line.details());
    if (line.unitPrice() == null && TextLines.isItem(line)) {
      add(path + ".unitPrice", "Give a price; 0 is allowed.");
    }
    if (line.interval() != null && !INTERVALS.contains(line.interval())) {
      add(path + ".interval", "An interval is once, month, quarter or year.");
    }
    if (line.term() != null) {
      line.term().problem(path).ifPresent(problems::add);
    }
  }

  private boolean required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      add(field, "This is required.");
      return false;
    }
    return true;
  }

  private void oneLine(String field, @Nullable String value) {
    if (value != null && LINE_BREAK.matcher(value).find()) {
      add(field, "Line breaks and other control characters are not allowed here.");
    } else {
      bounded(field, value, SHORT);
    }
  }

  private void text(String field, @Nullable String value) {
    bounded(field, value, LONG);
  }

  private void bounded(String field, @Nullable String value, int most) {
    if (value == null) {
      return;
    }
    if (value.length() > most) {
      add(field, "At most " + most + " characters.");
    }
    if (CONTROL.matcher(value).find()) {
      add(field, "Control characters are not allowed.");
    }
  }

  private void email(String field, @Nullable String value) {
    if (value == null
        || value.length() > 254
        || !EMAIL.matcher(value).matches()
        || CONTROL.matcher(value).find()) {
      add(field, "This is not an email address.");
    }
  }

  private void zone(@Nullable String zone) {
    if (zone == null || zone.isBlank()) {
      return;
    }
    try {
      if (ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
        return;
      }
    } catch (DateTimeException unknown) {
      // said below
    }
    add("customer.timeZone", "Give a region such as Europe/Paris.");
  }

  private void locale(@Nullable String locale) {
    if (locale != null
        && !locale.isBlank()
        && !Set.of(Locale.getISOLanguages())
            .contains(Locale.forLanguageTag(locale).getLanguage())) {
      add("customer.locale", "Give a language tag such as en or de-AT.");
    }
  }

  private void add(String field, String message) {
    problems.add(new FieldError(field, message));
  }
}
