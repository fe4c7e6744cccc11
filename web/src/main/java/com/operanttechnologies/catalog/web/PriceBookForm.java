package com.operanttechnologies.catalog.web;

import com.operanttechnologies.catalog.BookScope;
import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBookInput;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.problem.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price book as it was typed. Public, so that the template can read it.
 *
 * @param customer an address of a saved contact, or a domain; empty: everybody
 */
public record PriceBookForm(
    @Nullable String name,
    @Nullable String customer,
    @Nullable String validFrom,
    @Nullable String validUntil,
    @Nullable Boolean includesTax) {

  static final PriceBookForm EMPTY = new PriceBookForm("", "", "", "", false);

  static PriceBookForm of(PriceBook book, Contacts contacts) {
    String customer =
        switch (book.scope()) {
          case BookScope.Person person ->
              contacts.find(person.contact()).map(Contact::email).orElse("");
          case BookScope.Company company -> company.domain();
          default -> "";
        };
    return new PriceBookForm(
        book.name(), customer, text(book.from()), text(book.until()), book.includesTax());
  }

  /**
   * @throws InvalidInput naming what cannot be read
   */
  PriceBookInput input(Contacts contacts) {
    TypedFields typed = new TypedFields();
    String who = customer == null ? "" : customer.strip();
    boolean address = who.indexOf('@') > 0;
    UUID contact = address ? contacts.findByEmail(who).map(Contact::id).orElse(null) : null;
    if (address && contact == null) {
      typed.add("customer", "No saved contact has this address.");
    }
    var from = typed.day("validFrom", validFrom);
    var until = typed.day("validUntil", validUntil);
    typed.finish();
    return new PriceBookInput(name, contact, address ? null : who, from, until, includesTax);
  }

  private static String text(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
