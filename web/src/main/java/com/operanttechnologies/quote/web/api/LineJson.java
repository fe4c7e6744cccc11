package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.product.LineProduct;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line; net is its amount after its own discounts.
 *
 * @param productId of the catalogue's product that it comes from
 * @param choice what the line leaves to the customer; absent: nothing
 * @param priceOrigin where the catalogue's price came from, such as {@code price book Spring 2026}
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
    @Nullable ChoiceJson choice) {

  /** What a line leaves to the customer, as it is written; numbers are decimal strings. */
  public record ChoiceJson(
      @Nullable String quantityMin,
      @Nullable String quantityMax,
      @Nullable String quantityStep,
      @Nullable String group,
      boolean preselected) {

    public static @Nullable ChoiceJson of(@Nullable ChoiceInput choice) {
      return choice == null
          ? null
          : new ChoiceJson(
              plain(choice.quantityMin()),
              plain(choice.quantityMax()),
              plain(choice.quantityStep()),
              choice.group(),
              Boolean.TRUE.equals(choice.preselected()));
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
        ChoiceJson.of(ChoiceInput.of(line.leeway())));
  }

  public static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : PlainNumber.text(number);
  }
}
