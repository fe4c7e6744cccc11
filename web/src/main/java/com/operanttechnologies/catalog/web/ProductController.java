package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBooks;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One product with its prices, costs and parts. */
@Controller
@RequestMapping("/catalogue/products")
class ProductController {
  private static final String VIEW = "catalog/product";

  private final Tenants tenants;
  private final Products products;
  private final PriceBooks books;
  private final TaxRates rates;
  private final Organisations organisations;
  private final ProductFormReading reading;

  ProductController(
      Tenants tenants,
      Products products,
      PriceBooks books,
      TaxRates rates,
      Organisations organisations,
      ProductFormReading reading) {
    this.tenants = tenants;
    this.products = products;
    this.books = books;
    this.rates = rates;
    this.organisations = organisations;
    this.reading = reading;
  }

  @GetMapping("/new")
  String blank(CurrentMember me, Model model) {
    String currency = tenants.as(me.tenant(), () -> organisations.current().currency());
    return show(me, ProductForm.blank(currency), null, model);
  }

  @PostMapping
  String add(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    ProductForm form = ProductForm.typed(request);
    try {
      UUID added =
          tenants.as(me.tenant(), () -> products.add(reading.input(form), me).product().id());
      return "redirect:/catalogue/products/" + added + "?done=added";
    } catch (InvalidInput refused) {
      return refuse(me, form, null, refused, model, response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    ProductSheet sheet = tenants.as(me.tenant(), () -> products.sheet(id));
    return show(me, ProductForm.of(sheet), sheet.product(), model);
  }

  @PostMapping("/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    ProductForm form = ProductForm.typed(request);
    try {
      tenants.run(me.tenant(), () -> products.update(id, reading.input(form), me));
      return "redirect:/catalogue/products/" + id + "?done=saved";
    } catch (InvalidInput refused) {
      Product product = tenants.as(me.tenant(), () -> products.sheet(id).product());
      return refuse(me, form, product, refused, model, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    try {
      tenants.run(me.tenant(), () -> products.remove(id, me));
      return "redirect:/catalogue?done=removed";
    } catch (Conflict used) {
      return "redirect:/catalogue/products/" + id + "?done=used";
    }
  }

  private String refuse(
      CurrentMember me,
      ProductForm form,
      @Nullable Product product,
      InvalidInput refused,
      Model model,
      HttpServletResponse response) {
    show(me, form, product, model);
    InvalidInput said = ProductFormReading.byTypedField(refused);
    return Refusal.show(VIEW, model, form.fields(), said, response);
  }

  private String show(CurrentMember me, ProductForm form, @Nullable Product product, Model model) {
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
      choices.put(book.id().toString(), book.name() + book.scope().words());
    }
    return choices;
  }

  private Map<String, String> categories() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "None: typed on the quote");
    rates.all().stream().map(TaxRate::category).forEach(each -> choices.put(each, each));
    return choices;
  }
}
