package com.operanttechnologies.quote.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.QuoteInput.LineInput;
import com.operanttechnologies.quote.QuoteInput.PaymentInput;
import com.operanttechnologies.quote.web.QuoteForm.LineForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From typed text to a quote's input; a number may be typed with a comma or a point. */
final class FormReading {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");

  private final List<FieldError> errors = new ArrayList<>();
  private final QuoteForm form;

  private FormReading(QuoteForm form) {
    this.form = form;
  }

  /**
   * @throws InvalidInput naming what is no number or no day
   */
  static QuoteInput input(QuoteForm form) {
    FormReading reading = new FormReading(form);
    QuoteInput input = reading.quote();
    if (!reading.errors.isEmpty()) {
      throw new InvalidInput(reading.errors);
    }
    return input;
  }

  private QuoteInput quote() {
    List<LineInput> lines = new ArrayList<>();
    for (int i = 0; i < form.lines().size(); i++) {
      lines.add(line("lines[" + i + "]", form.lines().get(i)));
    }
    return new QuoteInput(
        text("title"),
        customer(),
        text("currency"),
        day("validUntil"),
        lines,
        number("discountPercent", form.fields().get("discountPercent")),
        number("discountAmount", form.fields().get("discountAmount")),
        text("poNumber"),
        text("terms"),
        text("message"),
        copies(),
        text("sequence"),
        payment());
  }

  /** Absent where the editor had no field for it. */
  private @Nullable PaymentInput payment() {
    String kind = text("paymentKind");
    return kind == null
        ? null
        : new PaymentInput(kind, number("payment.percent", form.fields().get("paymentPercent")));
  }

  private CustomerInput customer() {
    return new CustomerInput(
        text("name"),
        text("email"),
        text("company"),
        text("address"),
        text("vatId"),
        text("timeZone"),
        text("locale"));
  }

  private List<String> copies() {
    String cc = text("cc");
    return cc == null
        ? List.of()
        : Arrays.stream(cc.split("[,;\\s]+")).filter(address -> !address.isBlank()).toList();
  }

  private LineInput line(String path, LineForm line) {
    return new LineInput(
        id(line.id()),
        blankToNull(line.description()),
        blankToNull(line.details()),
        blankToNull(line.unit()),
        number(path + ".quantity", line.quantity()),
        number(path + ".unitPrice", line.unitPrice()),
        number(path + ".discountPercent", line.discountPercent()),
        null,
        number(path + ".taxPercent", line.taxPercent()),
        blankToNull(line.interval()),
        "yes".equals(line.optional()));
  }

  private static @Nullable UUID id(String id) {
    try {
      return id.isBlank() ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable BigDecimal number(String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      errors.add(new FieldError(field, "Type a number such as 1234.50."));
      return null;
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  private @Nullable LocalDate day(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.add(new FieldError(field, "Type a day such as 2026-12-31."));
      return null;
    }
  }

  private @Nullable String text(String field) {
    return blankToNull(form.fields().get(field));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
