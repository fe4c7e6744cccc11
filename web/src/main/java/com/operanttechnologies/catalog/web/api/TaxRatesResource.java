package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.TaxRateInput;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What categories of products are taxed with, by country and day. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(TaxRatesResource.ROOT)
class TaxRatesResource {
  static final String ROOT = "/api/v1/tax-rates";

  private final Tenants tenants;
  private final TaxRates rates;

  TaxRatesResource(Tenants tenants, TaxRates rates) {
    this.tenants = tenants;
    this.rates = rates;
  }

  @Operation(summary = "List tax rates", description = "By category and country, newest first.")
  @GetMapping
  Page<TaxRateJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(rates.all().stream().map(TaxRateJson::of).toList()));
  }

  @Operation(
      summary = "Add a tax rate",
      description = "Without a country it holds wherever no other rate of the category does.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<TaxRateJson> add(CurrentKey key, @RequestBody TaxRateInput input) {
    TaxRateJson added = tenants.as(key.tenant(), () -> TaxRateJson.of(rates.add(input, key)));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(added);
  }

  @Operation(summary = "Read a tax rate")
  @GetMapping("/{id}")
  TaxRateJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> TaxRateJson.of(rates.get(id)));
  }

  @Operation(summary = "Write a tax rate anew", description = "Quotes keep their tax.")
  @PutMapping("/{id}")
  TaxRateJson write(CurrentKey key, @PathVariable UUID id, @RequestBody TaxRateInput input) {
    return tenants.as(key.tenant(), () -> TaxRateJson.of(rates.update(id, input, key)));
  }

  @Operation(summary = "Remove a tax rate", description = "Quotes keep their tax.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> rates.remove(id, key));
  }
}
