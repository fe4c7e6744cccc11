package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All products. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(ProductsResource.ROOT)
class ProductsResource {
  static final String ROOT = "/api/v1/products";

  private final Tenants tenants;
  private final Products products;

  ProductsResource(Tenants tenants, Products products) {
    this.tenants = tenants;
    this.products = products;
  }

  @Operation(summary = "List products", description = "By name, with their prices.")
  @GetMapping
  Page<ProductJson> list(
      CurrentKey key,
      @Parameter(description = "Words in code or name") @RequestParam(defaultValue = "")
          String text,
      @Parameter(description = "Only those that are sold, or only those that are not")
          @RequestParam(required = false)
          @Nullable Boolean active,
      @Parameter(description = "The field next of the page before") @RequestParam(required = false)
          @Nullable UUID cursor,
      @Parameter(description = "Rows of a page, 1 to 200") @RequestParam(defaultValue = "50")
          int limit) {
    int most = Math.clamp(limit, 1, 200);
    return tenants.as(
        key.tenant(),
        () -> {
          List<Product> found = products.search(text, active, cursor, most + 1);
          return Page.of(
              found.stream().map(each -> ProductJson.of(products.sheet(each.id()))).toList(),
              most,
              product -> product.id().toString());
        });
  }

  @Operation(
      summary = "Add a product",
      description =
          "With its prices, costs and parts. The price models stand in docs/catalogue.md.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<ProductJson> add(CurrentKey key, @RequestBody ProductInput input) {
    ProductJson added = tenants.as(key.tenant(), () -> ProductJson.of(products.add(input, key)));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(added);
  }
}
