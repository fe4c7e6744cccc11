package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.ProductOffer;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffer.Unpriced;
import com.operanttechnologies.catalog.ProductOffers;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One product. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(ProductsResource.ROOT + "/{id}")
class ProductResource {
  private final Tenants tenants;
  private final Products products;
  private final ProductOffers offers;
  private final Organisations organisations;

  ProductResource(
      Tenants tenants, Products products, ProductOffers offers, Organisations organisations) {
    this.tenants = tenants;
    this.products = products;
    this.offers = offers;
    this.organisations = organisations;
  }

  @Operation(summary = "Read a product")
  @GetMapping
  ProductJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> ProductJson.of(products.sheet(id)));
  }

  @Operation(
      summary = "Write a product anew",
      description =
          "Prices, costs and parts stay as they are where their list is absent, and are replaced"
              + " where it is given. Quotes keep what they say.")
  @PutMapping
  ProductJson write(CurrentKey key, @PathVariable UUID id, @RequestBody ProductInput input) {
    return tenants.as(key.tenant(), () -> ProductJson.of(products.update(id, input, key)));
  }

  @Operation(
      summary = "Remove a product",
      description = "409 while a quote or a bundle uses it: then set active to false.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> products.remove(id, key));
  }

  @Operation(
      summary = "Ask what it costs",
      description = "For a customer, on a day: which price applies, why, and how it comes about.")
  @GetMapping("/price")
  OfferJson price(
      CurrentKey key,
      @PathVariable UUID id,
      @RequestParam String currency,
      @RequestParam(defaultValue = "1") BigDecimal quantity,
      @Parameter(description = "Today if absent") @RequestParam(required = false)
          @Nullable LocalDate day,
      @Parameter(description = "The customer's address; nobody's if absent")
          @RequestParam(required = false)
          @Nullable String email) {
    return tenants.as(
        key.tenant(),
        () -> {
          LocalDate on = day == null ? LocalDate.now(organisations.current().zone()) : day;
          ProductOffer offer = offers.of(currency, email, on).of(id, quantity);
          return switch (offer) {
            case Priced priced -> OfferJson.of(priced, currency.strip().toUpperCase(Locale.ROOT));
            case Unpriced unpriced -> throw new InvalidInput("currency", unpriced.why());
          };
        });
  }
}
