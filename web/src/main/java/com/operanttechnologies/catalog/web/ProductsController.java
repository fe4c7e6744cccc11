package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The products, found by code or name. */
@Controller
class ProductsController {
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final Products products;

  ProductsController(Tenants tenants, Products products) {
    this.tenants = tenants;
    this.products = products;
  }

  @GetMapping("/catalogue")
  String list(
      CurrentMember me,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "true") String sold,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    Boolean active = sold.isEmpty() ? null : Boolean.valueOf(sold);
    tenants.run(
        me.tenant(),
        () -> {
          List<Product> found = products.search(text, active, after, PAGE + 1);
          boolean more = found.size() > PAGE;
          List<Product> shown = more ? found.subList(0, PAGE) : found;
          model.addAttribute(
              "sheets", shown.stream().map(each -> products.sheet(each.id())).toList());
          if (more) {
            model.addAttribute("next", shown.getLast().id());
          }
        });
    model.addAttribute("text", text);
    model.addAttribute("sold", sold);
    return "catalog/products";
  }

  @Bean
  static NavEntry catalogueEntry() {
    return new NavEntry("catalogue", "/catalogue", "Catalogue", "list", "p", false, 42);
  }
}
