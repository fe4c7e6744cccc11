package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplateInput;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.image.CoverField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A template's form is a quote's without its customer. */
final class QuoteTemplateForm {
  private QuoteTemplateForm() {}

  static QuoteForm of(QuoteTemplate template) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("name", template.name());
    fields.put("title", text(template.title()));
    fields.put("currency", text(template.currency()));
    fields.put("message", text(template.message()));
    fields.put("terms", text(template.terms()));
    fields.put("sequence", text(template.sequence()));
    BigDecimal coins = template.cashRounding();
    fields.put("cashRounding", coins == null ? "" : coins.toPlainString());
    fields.put("billingDay", text(template.billingDay()));
    fields.put("validityDays", text(template.validityDays()));
    fields.put(
        AttachmentLines.FIELD, AttachmentLines.write(AttachmentInput.of(template.attachments())));
    CoverField.write(CoverInput.of(template.cover()), fields);
    return new QuoteForm(fields, template.lines().stream().map(QuoteForm::row).toList());
  }

  /**
   * A line that has its product's price keeps none: each quote gets the price of its day.
   *
   * @throws InvalidInput naming what cannot be read
   */
  static QuoteTemplateInput input(QuoteForm form) {
    QuoteInput quote = FormReading.template(form);
    String typed = form.fields().getOrDefault("validityDays", "");
    BigDecimal days = FormReading.decimal(typed);
    boolean whole = days != null && days.stripTrailingZeros().scale() <= 0;
    if (!typed.isBlank() && !whole) {
      throw new InvalidInput("validityDays", "Type a number of days such as 30.");
    }
    return new QuoteTemplateInput(
        form.fields().get("name"),
        quote.title(),
        quote.currency(),
        quote.message(),
        quote.terms(),
        quote.lines(),
        quote.sequence(),
        days == null ? null : days.min(BigDecimal.valueOf(100_000)).intValue(),
        quote.attachments(),
        quote.cashRounding(),
        quote.billingDay(),
        quote.cover());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
