package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The picture of one product. */
@Controller
@RequestMapping("/catalogue/products/{id}/image")
class ProductImageController {
  private final Tenants tenants;
  private final Products products;
  private final ProductImages images;
  private final ProductPage page;

  ProductImageController(
      Tenants tenants, Products products, ProductImages images, ProductPage page) {
    this.tenants = tenants;
    this.products = products;
    this.images = images;
    this.page = page;
  }

  @PostMapping
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String alternative,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      images.set(id, file == null ? new byte[0] : file.getBytes(), alternative, me);
      return "redirect:/catalogue/products/" + id + "?done=image";
    } catch (InvalidInput refused) {
      ProductSheet sheet = tenants.as(me.tenant(), () -> products.sheet(id));
      ProductForm saved = ProductForm.of(sheet);
      page.show(me, saved, sheet.product(), model);
      Map<String, String> typed = new TreeMap<>(saved.fields());
      typed.put("alternative", alternative);
      return Refusal.show(ProductPage.VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    images.remove(id, me);
    return "redirect:/catalogue/products/" + id + "?done=imageRemoved";
  }
}
