package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.catalog.BookScope;
import com.operanttechnologies.catalog.PriceBook;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price book.
 *
 * @param standard counts where no other has a price
 * @param includesTax whether its prices have tax in them
 */
record PriceBookJson(
    UUID id,
    String name,
    boolean standard,
    @Nullable UUID contactId,
    @Nullable String domain,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean includesTax) {

  static PriceBookJson of(PriceBook book) {
    BookScope scope = book.scope();
    return new PriceBookJson(
        book.id(),
        book.name(),
        book.isStandard(),
        scope instanceof BookScope.Person person ? person.contact() : null,
        scope instanceof BookScope.Company company ? company.domain() : null,
        book.from(),
        book.until(),
        book.includesTax());
  }
}
