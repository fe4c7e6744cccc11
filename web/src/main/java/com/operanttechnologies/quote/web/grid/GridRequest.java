package com.operanttechnologies.quote.web.grid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the rows while they are written; at most one of it.
 *
 * @param add a product whose lines are added
 * @param take the number of a row that gets the catalogue's price
 * @param takeAll given where all rows get the catalogue's price whose price is another by now
 * @param row to move or remove, such as {@code up:2}
 * @param paste given where the pasted text is meant
 * @param at how many rows stand before the pasted ones
 */
public record GridRequest(
    @Nullable String productSearch,
    @Nullable UUID add,
    @Nullable Integer take,
    @Nullable String takeAll,
    @Nullable String row,
    @Nullable String paste,
    @Nullable String pasted,
    @Nullable String at) {

  String search() {
    return productSearch == null ? "" : productSearch;
  }

  boolean searches() {
    return add == null
        && take == null
        && takeAll == null
        && row == null
        && paste == null
        && !search().isBlank();
  }
}
