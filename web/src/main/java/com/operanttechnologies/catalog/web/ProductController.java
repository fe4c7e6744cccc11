package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
  private final Tenants tenants;
  private final Products products;
  private final ProductFormReading reading;
  private final ProductPage page;

  ProductController(
      Tenants tenants, Products products, ProductFormReading reading, ProductPage page) {
    this.tenants = tenants;
    this.products = products;
    this.reading = reading;
    this.page = page;
  }

  @GetMapping("/new")
  String blank(CurrentMember me, Model model) {
    return page.show(me, ProductForm.blank(page.currency(me)), null, model);
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
    return page.show(me, ProductForm.of(sheet), sheet.product(), model);
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
    page.show(me, form, product, model);
    InvalidInput said = ProductFormReading.byTypedField(refused);
    return Refusal.show(ProductPage.VIEW, model, form.fields(), said, response);
  }
}
