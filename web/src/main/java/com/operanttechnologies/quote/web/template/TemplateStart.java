package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.cash.CoinSettings;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.product.Completion;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.image.CoverField;
import com.operanttechnologies.tenant.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A new quote's form begun with a template; inside the tenant's transaction. */
@Component
public class TemplateStart {
  private final QuoteTemplates templates;
  private final Completion completion;
  private final Organisations organisations;
  private final CoinSettings coins;

  TemplateStart(
      QuoteTemplates templates,
      Completion completion,
      Organisations organisations,
      CoinSettings coins) {
    this.coins = coins;
    this.templates = templates;
    this.completion = completion;
    this.organisations = organisations;
  }

  public QuoteForm fill(QuoteForm form, UUID id, Model model) {
    QuoteTemplate template = templates.get(id);
    LocalDate today = LocalDate.now(organisations.current().zone());
    Map<String, String> fields = new TreeMap<>(form.fields());
    put(fields, "title", template.title());
    put(fields, "currency", template.currency());
    put(fields, "message", template.message());
    put(fields, "terms", template.terms());
    put(fields, "sequence", template.sequence());
    put(fields, "cashRounding", coins(template));
    Integer billingDay = template.billingDay();
    put(fields, "billingDay", billingDay == null ? null : billingDay.toString());
    put(
        fields,
        AttachmentLines.FIELD,
        AttachmentLines.write(AttachmentInput.of(template.attachments())));
    CoverField.write(CoverInput.of(template.cover()), fields);
    Integer days = template.validityDays();
    put(fields, "validUntil", days == null ? null : today.plusDays(days).toString());
    return new QuoteForm(
        fields, lines(template, fields, today, model).stream().map(QuoteForm::row).toList());
  }

  /** Those of another currency than the form began with are the settings'. */
  private @Nullable String coins(QuoteTemplate template) {
    BigDecimal own = template.cashRounding();
    String currency = template.currency();
    if (own != null) {
      return own.toPlainString();
    }
    return currency == null
        ? null
        : coins.current().in(currency).map(BigDecimal::toPlainString).orElse("");
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** What the catalogue cannot price is left to be typed, with a word about it. */
  private List<LineInput> lines(
      QuoteTemplate template, Map<String, String> fields, LocalDate today, Model model) {
    QuoteInput input =
        new QuoteInput(
            null,
            new CustomerInput(null, fields.get("email"), null, null, null, null, null),
            fields.get("currency"),
            null,
            template.lines(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    try {
      List<LineInput> lines = completion.complete(input, today).lines();
      return lines == null ? List.of() : lines;
    } catch (InvalidInput unpriced) {
      model.addAttribute("productProblem", unpriced.errors().getFirst().message());
      return template.lines();
    }
  }
}
