package com.operanttechnologies.quote.web.grid;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.quote.web.QuoteForm;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The form as it was typed, with the products found, and rows pasted or in another order. What a
 * product puts into a row is its page's own affair.
 */
@Component
public class GridAnswers {
  private static final int HITS = 8;

  private final Products products;

  GridAnswers(Products products) {
    this.products = products;
  }

  /** Inside the tenant's transaction. */
  public QuoteForm of(HttpServletRequest request, GridRequest asked, Model model) {
    QuoteForm typed = QuoteForm.typed(request);
    model.addAttribute("productSearch", asked.add() == null ? asked.search() : "");
    if (asked.searches()) {
      model.addAttribute("hits", products.search(asked.search(), true, null, HITS));
    }
    if (asked.row() != null) {
      return typed.with(RowOrder.asked(QuoteForm.rows(request), asked.row()));
    }
    String pasted = asked.pasted();
    return asked.paste() == null || pasted == null || pasted.isBlank()
        ? typed
        : typed.with(
            Pasting.into(
                typed.lines(),
                pasted,
                asked.at() == null ? "" : asked.at(),
                request.getLocale(),
                model));
  }
}
