package com.operanttechnologies.quote.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.QuoteInput.PaymentInput;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.quote.web.image.CoverField;
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
public final class FormReading {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

  private final List<FieldError> errors = new ArrayList<>();
  private final QuoteForm form;
  private final boolean ofTemplate;

  private FormReading(QuoteForm form, boolean ofTemplate) {
    this.form = form;
    this.ofTemplate = ofTemplate;
  }

  /**
   * @param errors everything that is no number or no day; it is absent in the input
   */
  public record Read(QuoteInput input, List<FieldError> errors) {}

  /** What can be read of the form, for looking at the rest as well. */
  public static Read read(QuoteForm form) {
    FormReading reading = new FormReading(form, false);
    return new Read(reading.quote(), List.copyOf(reading.errors));
  }

  /**
   * @throws InvalidInput naming what is no number or no day
   */
  public static QuoteInput input(QuoteForm form) {
    return input(new FormReading(form, false));
  }

  /**
   * A template's: what is empty beside a product is filled on the day of each quote.
   *
   * @throws InvalidInput naming what is no number
   */
  public static QuoteInput template(QuoteForm form) {
    return input(new FormReading(form, true));
  }

  private static QuoteInput input(FormReading reading) {
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
        payment(),
        null,
        recipients(),
        text("signing"),
        AttachmentLines.read(form.fields().get(AttachmentLines.FIELD)),
        number("cashRounding", form.fields().get("cashRounding")),
        billingDay(),
        CoverField.read(form.fields()));
  }

  /** The editor offers the days of a month; what is none is refused with those of no month. */
  private @Nullable Integer billingDay() {
    String typed = text("billingDay");
    if (typed == null) {
      return null;
    }
    return typed.matches("[0-9]{1,2}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
  }

  /** Absent where the editor had no field for it. */
  private @Nullable PaymentInput payment() {
    String kind = text("paymentKind");
    return kind == null
        ? null
        : new PaymentInput(kind, number("payment.percent", form.fields().get("paymentPercent")));
  }

  private List<RecipientInput> recipients() {
    try {
      return RecipientLines.read(form.fields().getOrDefault("recipients", ""));
    } catch (InvalidInput e) {
      errors.addAll(e.errors());
      return List.of();
    }
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
    if (line.isText()) {
      return heading(path, line);
    }
    return new LineInput(
            id(line.id()),
            blankToNull(line.description()),
            ownText(line, line.details()),
            ownText(line, line.unit()),
            number(path + ".quantity", line.quantity()),
            number(path + ".unitPrice", line.unitPrice()),
            number(path + ".discountPercent", line.discountPercent()),
            number(path + ".discountAmount", line.discountAmount()),
            number(path + ".taxPercent", line.taxPercent()),
            blankToNull(line.interval()),
            "yes".equals(line.optional()),
            id(line.productId()),
            line.term().input(path + ".term.", errors))
        .leaving(line.choice().input(path + ".choice", this::number));
  }

  /** A section or a note; what is typed into a note's hidden fields is passed over. */
  private LineInput heading(String path, LineForm line) {
    boolean section = line.optional().equals("section");
    return LineInput.text(
        line.optional(),
        blankToNull(line.description()),
        blankToNull(line.details()),
        section ? number(path + ".discountPercent", line.discountPercent()) : null,
        section ? number(path + ".discountAmount", line.discountAmount()) : null);
  }

  /** Emptied beside a product it is given all the same: the catalogue does not fill it again. */
  private @Nullable String ownText(LineForm line, String typed) {
    return ofTemplate || line.productId().isBlank() ? blankToNull(typed) : typed;
  }

  private static @Nullable UUID id(String id) {
    try {
      return id.isBlank() ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable BigDecimal number(String field, @Nullable String typed) {
    BigDecimal number = decimal(typed);
    if (number == null && typed != null && !bare(typed).isEmpty()) {
      errors.add(new FieldError(field, "Type a number such as 1234.50."));
    }
    return number;
  }

  /** The number, if it is one. */
  public static @Nullable BigDecimal decimal(@Nullable String typed) {
    String text = typed == null ? "" : bare(typed);
    return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
  }

  private static String bare(String typed) {
    return SPACES.matcher(typed).replaceAll("");
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
