package com.operanttechnologies.quote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.term.TermInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line; net is its amount after its own discounts.
 *
 * @param productId of the catalogue's product that it comes from
 * @param priceOrigin where the catalogue's price came from, such as {@code price book Spring 2026}
 * @param term absent: from acceptance on, without an end
 */
public record LineJson(
    String id,
    int position,
    String description,
    @Nullable String details,
    @Nullable String unit,
    String quantity,
    String unitPrice,
    @Nullable String discountPercent,
    @Nullable String discountAmount,
    String taxPercent,
    String interval,
    boolean optional,
    String net,
    @Nullable UUID productId,
    @Nullable String priceOrigin,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermJson term) {

  /** From when and for how long the line is billed; after: ends or renews. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TermJson(
      @Nullable LocalDate startsOn,
      @Nullable Integer trialDays,
      @Nullable Integer periods,
      @Nullable String after,
      @Nullable Integer minimumPeriods) {

    /** Nothing where nothing was agreed. */
    public static @Nullable TermJson of(@Nullable TermInput term) {
      return term == null
          ? null
          : new TermJson(
              term.startsOn(),
              term.trialDays(),
              term.periods(),
              term.after(),
              term.minimumPeriods());
    }
  }

  static LineJson of(Line line, IsoCurrency currency, @Nullable LineProduct source) {
    BigDecimal discount = line.discountAmount();
    return new LineJson(
        line.id(),
        line.position(),
        line.description(),
        line.details(),
        line.unit(),
        PlainNumber.text(line.quantity()),
        currency.text(line.unitPrice()),
        plain(line.discountPercent()),
        discount == null ? null : currency.text(discount),
        PlainNumber.text(line.taxPercent()),
        line.interval().code(),
        line.optional(),
        currency.text(line.net()),
        source == null ? null : source.product(),
        source == null ? null : source.origin(),
        TermJson.of(TermInput.of(line.term())));
  }

  public static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : PlainNumber.text(number);
  }
}
