package com.operanttechnologies.quote;

import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.term.TermInput;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line; quantity defaults to 1, tax to 0, interval to once; id only of a line being edited.
 *
 * @param productId what is not given comes from this product of the catalogue
 * @param discountPercent of a section: taken from each of its lines
 * @param discountAmount of a section: taken from its firm lines that are paid once
 * @param kind item (the default), or section or note, which have description and details only, and
 *     a section its discount
 * @param choice what the line leaves to the customer; absent: nothing
 * @param term of a line that comes again; absent: from acceptance on, without an end
 */
public record LineInput(
    @Nullable UUID id,
    @Nullable String description,
    @Nullable String details,
    @Nullable String unit,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    @Nullable BigDecimal taxPercent,
    @Nullable String interval,
    @Nullable Boolean optional,
    @Nullable UUID productId,
    @Nullable String kind,
    @Nullable ChoiceInput choice,
    @Nullable TermInput term) {

  /** A line with a price that leaves nothing to the customer but whether an option is taken. */
  public LineInput(
      @Nullable UUID id,
      @Nullable String description,
      @Nullable String details,
      @Nullable String unit,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable BigDecimal taxPercent,
      @Nullable String interval,
      @Nullable Boolean optional,
      @Nullable UUID productId,
      @Nullable TermInput term) {
    this(
        id,
        description,
        details,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        productId,
        null,
        null,
        term);
  }

  /** Without a term. */
  public LineInput(
      @Nullable UUID id,
      @Nullable String description,
      @Nullable String details,
      @Nullable String unit,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable BigDecimal taxPercent,
      @Nullable String interval,
      @Nullable Boolean optional,
      @Nullable UUID productId) {
    this(
        id,
        description,
        details,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        productId,
        null,
        null,
        null);
  }

  /** Without a product. */
  public LineInput(
      @Nullable UUID id,
      @Nullable String description,
      @Nullable String details,
      @Nullable String unit,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable BigDecimal taxPercent,
      @Nullable String interval,
      @Nullable Boolean optional) {
    this(
        id,
        description,
        details,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        null);
  }

  /** A heading or a note. */
  public static LineInput text(
      String kind, @Nullable String description, @Nullable String details) {
    return text(kind, description, details, null, null);
  }

  /** The heading of a section with a discount on it. */
  public static LineInput text(
      String kind,
      @Nullable String description,
      @Nullable String details,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount) {
    return new LineInput(
        null,
        description,
        details,
        null,
        null,
        null,
        discountPercent,
        discountAmount,
        null,
        null,
        null,
        null,
        kind,
        null,
        null);
  }

  /** The same line, leaving this to the customer. */
  public LineInput leaving(@Nullable ChoiceInput left) {
    return new LineInput(
        id,
        description,
        details,
        unit,
        quantity,
        unitPrice,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        productId,
        kind,
        left,
        term);
  }
}
