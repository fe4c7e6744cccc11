package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBooks;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one product. */
@Component
class ProductPage {
  static final String VIEW = "catalog/product";

  private final Tenants tenants;
  private final PriceBooks books;
  private final TaxRates rates;
  private final Organisations organisations;

  ProductPage(Tenants tenants, PriceBooks books, TaxRates rates, Organisations organisations) {
    this.tenants = tenants;
    this.books = books;
    this.rates = rates;
    this.organisations = organisations;
  }

  /** The organisation's currency. */
  String currency(CurrentMember me) {
    return tenants.as(me.tenant(), () -> organisations.current().currency());
  }

  /**
   * @param product absent: a new one
   */
  String show(CurrentMember me, ProductForm form, @Nullable Product product, Model model) {
    model.addAttribute("form", form.fields());
    model.addAttribute("rows", form);
    if (product != null) {
      model.addAttribute("product", product);
    }
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute("books", bookChoices());
          model.addAttribute("categories", categories());
          model.addAttribute("currency", organisations.current().currency());
        });
    return VIEW;
  }

  private Map<String, String> bookChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    List<PriceBook> all = books.all();
    if (all.isEmpty()) {
      choices.put("", "Standard");
    }
    for (PriceBook book : all) {
      choices.put(book.id().toString(), words(book));
    }
    return choices;
  }

  private static String words(PriceBook book) {
    return book.name() + book.scope().words() + (book.includesTax() ? ", tax included" : "");
  }

  private Map<String, String> categories() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "None: typed on the quote");
    rates.all().stream().map(TaxRate::category).forEach(each -> choices.put(each, each));
    return choices;
  }
}
