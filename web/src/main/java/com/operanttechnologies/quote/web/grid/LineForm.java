package com.operanttechnologies.quote.web.grid;

import com.operanttechnologies.quote.web.choice.ChoiceForm;
import com.operanttechnologies.quote.web.term.TermForm;

/**
 * One row of the grid.
 *
 * @param optional yes or no; section or note for text without a price
 * @param productId of the catalogue's product that the row comes from
 * @param choice what the row leaves to the customer
 * @param taken the catalogue's price that the row took: told from a price of the seller's own
 */
public record LineForm(
    String id,
    String description,
    String details,
    String unit,
    String quantity,
    String unitPrice,
    String discountPercent,
    String discountAmount,
    String taxPercent,
    String interval,
    String optional,
    String productId,
    String taken,
    ChoiceForm choice,
    TermForm term) {

  public static final LineForm EMPTY =
      new LineForm(
          "",
          "",
          "",
          "",
          "1",
          "",
          "",
          "",
          "",
          "once",
          "no",
          "",
          "",
          ChoiceForm.EMPTY,
          TermForm.EMPTY);

  public LineForm priced(String price, String now) {
    return with(id, price, now, choice);
  }

  /** Another line of the same words: of a group only one can be picked from the start. */
  LineForm copied() {
    return with("", unitPrice, taken, choice.unpicked());
  }

  private LineForm with(String id, String price, String now, ChoiceForm choice) {
    return new LineForm(
        id,
        description,
        details,
        unit,
        quantity,
        price,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        productId,
        now,
        choice,
        term);
  }

  /** The heading of a section, or a note: it has no price. */
  public boolean isText() {
    return optional.equals("section") || optional.equals("note");
  }

  public boolean isBlank() {
    return description.isBlank() && details.isBlank() && unitPrice.isBlank();
  }
}
