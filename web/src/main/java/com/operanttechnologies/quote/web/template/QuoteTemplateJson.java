package com.operanttechnologies.quote.web.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.web.api.LineJson;
import com.operanttechnologies.quote.web.api.LineJson.ChoiceJson;
import com.operanttechnologies.quote.web.api.LineJson.TermJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote template, as it is entered; numbers are decimal strings. */
record QuoteTemplateJson(
    UUID id,
    String name,
    @Nullable String title,
    @Nullable String currency,
    @Nullable String message,
    @Nullable String terms,
    List<TemplateLineJson> lines,
    @Nullable String sequence,
    @Nullable Integer validityDays,
    Instant updatedAt,
    List<AttachedFile> attachments,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cashRounding,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer billingDay,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoverInput cover) {

  /** A line; what is absent comes from its product. */
  record TemplateLineJson(
      @Nullable UUID productId,
      @Nullable String description,
      @Nullable String details,
      @Nullable String unit,
      @Nullable String quantity,
      @Nullable String unitPrice,
      @Nullable String discountPercent,
      @Nullable String discountAmount,
      @Nullable String taxPercent,
      @Nullable String interval,
      @Nullable Boolean optional,
      @Nullable String kind,
      @Nullable ChoiceJson choice,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermJson term) {

    static TemplateLineJson of(LineInput line) {
      return new TemplateLineJson(
          line.productId(),
          line.description(),
          line.details(),
          line.unit(),
          plain(line.quantity()),
          plain(line.unitPrice()),
          plain(line.discountPercent()),
          plain(line.discountAmount()),
          plain(line.taxPercent()),
          line.interval(),
          line.optional(),
          line.kind(),
          ChoiceJson.of(line.choice()),
          TermJson.of(line.term()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
      return LineJson.plain(number);
    }
  }

  private static @Nullable String coins(QuoteTemplate template) {
    BigDecimal step = template.cashRounding();
    String currency = template.currency();
    return step == null || currency == null ? null : IsoCurrency.of(currency).text(step);
  }

  static QuoteTemplateJson of(QuoteTemplate template) {
    return new QuoteTemplateJson(
        template.id(),
        template.name(),
        template.title(),
        template.currency(),
        template.message(),
        template.terms(),
        template.lines().stream().map(TemplateLineJson::of).toList(),
        template.sequence(),
        template.validityDays(),
        template.updatedAt(),
        template.attachments(),
        coins(template),
        template.billingDay(),
        template.cover() == null ? null : CoverInput.of(template.cover()));
  }
}
