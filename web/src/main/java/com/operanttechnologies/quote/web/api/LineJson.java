package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line; net is its amount after its own discounts. */
record LineJson(
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
    String net) {

  static LineJson of(Line line, IsoCurrency currency) {
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
        currency.text(line.net()));
  }

  static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : PlainNumber.text(number);
  }
}
