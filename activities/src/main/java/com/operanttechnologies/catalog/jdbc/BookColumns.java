package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.BookScope;
import com.operanttechnologies.catalog.PriceBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The columns of a price book {@code b} with its contact {@code c}. */
final class BookColumns {
  static final String ALL =
      "b.id as book_id, b.name as book_name, b.standard, b.contact_id, b.domain, b.valid_from,"
          + " b.valid_until, b.includes_tax, coalesce(c.company, c.name) as contact_name";

  static final String JOIN =
      "left join contact c on c.tenant_id = b.tenant_id and c.id = b.contact_id";

  private BookColumns() {}

  static PriceBook book(ResultSet row) throws SQLException {
    return new PriceBook(
        row.getObject("book_id", UUID.class),
        row.getString("book_name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        scope(row),
        row.getBoolean("includes_tax"));
  }

  private static BookScope scope(ResultSet row) throws SQLException {
    UUID contact = row.getObject("contact_id", UUID.class);
    String domain = row.getString("domain");
    if (row.getBoolean("standard")) {
      return new BookScope.Standard();
    }
    if (contact != null) {
      return new BookScope.Person(contact, row.getString("contact_name"));
    }
    return domain == null ? new BookScope.Everybody() : new BookScope.Company(domain);
  }
}
