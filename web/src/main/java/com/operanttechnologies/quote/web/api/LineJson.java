package com.operanttechnologies.quote.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.section.SectionSum;
import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line; net is its amount after its own discounts and its section's. Headings and notes stand
 * among the lines and have kind, description and details only; the heading of a section can have a
 * discount on its lines too.
 *
 * @param position counted among the items
 * @param kind item, section or note
 * @param subtotals of a section: the net of its items, by interval; options not chosen do not count
 * @param productId of the catalogue's product that it comes from
 * @param choice what the line leaves to the customer; absent: nothing
 * @param priceOrigin where the catalogue's price came from, such as {@code price book Spring 2026}
 * @param term absent: from acceptance on, without an end
 */
public record LineJson(
    @Nullable String id,
    @Nullable Integer position,
    String description,
    @Nullable String details,
    @Nullable String unit,
    @Nullable String quantity,
    @Nullable String unitPrice,
    @Nullable String discountPercent,
    @Nullable String discountAmount,
    @Nullable String taxPercent,
    @Nullable String interval,
    @Nullable Boolean optional,
    @Nullable String net,
    @Nullable UUID productId,
    @Nullable String priceOrigin,
    String kind,
    @Nullable Map<String, String> subtotals,
    @Nullable ChoiceJson choice,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermJson term) {

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

  /**
   * From when and for how long the line is billed.
   *
   * @param after ends or renews
   * @param ramp other unit prices and quantities from later periods on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TermJson(
      @Nullable LocalDate startsOn,
      @Nullable Integer trialDays,
      @Nullable Integer periods,
      @Nullable String after,
      @Nullable Integer minimumPeriods,
      @Nullable List<RampStepJson> ramp) {

    /** Nothing where nothing was agreed. */
    public static @Nullable TermJson of(@Nullable TermInput term) {
      return term == null
          ? null
          : new TermJson(
              term.startsOn(),
              term.trialDays(),
              term.periods(),
              term.after(),
              term.minimumPeriods(),
              term.ramp() == null ? null : RampStepJson.of(term.ramp()));
    }
  }

  /**
   * From this period on, counted from 1, a unit costs this much, there are so many, or both; what
   * is absent stays as in the period before.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RampStepJson(
      @Nullable Integer from, @Nullable String unitPrice, @Nullable String quantity) {

    static List<RampStepJson> of(List<RampStepInput> ramp) {
      return ramp.stream()
          .map(step ->
              new RampStepJson(step.from(), plain(step.unitPrice()), plain(step.quantity())))
          .toList();
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
        LineKind.ITEM.code(),
        null,
        ChoiceJson.of(ChoiceInput.of(line.leeway())),
        TermJson.of(TermInput.of(line.term())));
  }

  static LineJson of(TextLine text, @Nullable SectionSum sum, IsoCurrency currency) {
    BigDecimal discount = text.discountAmount();
    return new LineJson(
        null,
        null,
        text.description(),
        text.details(),
        null,
        null,
        null,
        plain(text.discountPercent()),
        discount == null ? null : currency.text(discount),
        null,
        null,
        null,
        null,
        null,
        null,
        text.kind().code(),
        sum == null ? null : subtotals(sum, currency),
        null,
        null);
  }

  private static Map<String, String> subtotals(SectionSum sum, IsoCurrency currency) {
    Map<String, String> subtotals = new LinkedHashMap<>();
    sum.nets().forEach((interval, net) -> subtotals.put(interval.code(), currency.text(net)));
    return subtotals;
  }

  public static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : PlainNumber.text(number);
  }
}
