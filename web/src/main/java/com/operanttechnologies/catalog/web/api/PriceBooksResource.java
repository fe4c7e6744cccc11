package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.catalog.PriceBookInput;
import com.operanttechnologies.catalog.PriceBooks;
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

/** Prices that hold for a time, a contact or a company. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping(PriceBooksResource.ROOT)
class PriceBooksResource {
  static final String ROOT = "/api/v1/price-books";

  private final Tenants tenants;
  private final PriceBooks books;

  PriceBooksResource(Tenants tenants, PriceBooks books) {
    this.tenants = tenants;
    this.books = books;
  }

  @Operation(summary = "List price books", description = "The standard one first.")
  @GetMapping
  Page<PriceBookJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(books.all().stream().map(PriceBookJson::of).toList()));
  }

  @Operation(
      summary = "Add a price book",
      description = "For everybody, or for one contact or one company's domain.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<PriceBookJson> add(CurrentKey key, @RequestBody PriceBookInput input) {
    PriceBookJson added = tenants.as(key.tenant(), () -> PriceBookJson.of(books.add(input, key)));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(added);
  }

  @Operation(summary = "Read a price book")
  @GetMapping("/{id}")
  PriceBookJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> PriceBookJson.of(books.get(id)));
  }

  @Operation(summary = "Write a price book anew", description = "Its prices stay.")
  @PutMapping("/{id}")
  PriceBookJson write(CurrentKey key, @PathVariable UUID id, @RequestBody PriceBookInput input) {
    return tenants.as(key.tenant(), () -> PriceBookJson.of(books.update(id, input, key)));
  }

  @Operation(
      summary = "Remove a price book",
      description = "With its prices. 409 for the standard one.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> books.remove(id, key));
  }
}
