package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.BookedPrice;
import com.operanttechnologies.catalog.PriceModel;
import com.operanttechnologies.catalog.PriceTerms;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prices as rows; the model's numbers stand in one JSON column. */
@Component
public class PriceTable {
  private static final String PUT =
      """
      insert into price (tenant_id, product_id, book_id, currency, model, terms)
      values (:tenant, :product, :book, :currency, :model, :terms::jsonb)
      on conflict (tenant_id, product_id, book_id, currency) do update
      set model = excluded.model, terms = excluded.terms, updated_at = now()
      """;

  private static final String OF =
      """
      select p.currency, p.terms, %s from price p
      join price_book b on b.tenant_id = p.tenant_id and b.id = p.book_id
      %s
      where p.product_id = :product
      order by b.standard desc, lower(b.name), p.currency
      """
          .formatted(BookColumns.ALL, BookColumns.JOIN);

  private final Tenants tenants;
  private final JsonMapper json = new JsonMapper();

  PriceTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void put(UUID product, UUID book, String currency, PriceModel model) {
    tenants
        .sql(PUT)
        .param("product", product)
        .param("book", book)
        .param("currency", currency)
        .param("model", model.code())
        .param("terms", json.writeValueAsString(PriceTerms.of(null, currency, model)))
        .update();
  }

  public List<BookedPrice> of(UUID product) {
    return tenants.sql(OF).param("product", product).query((row, _) -> price(row)).list();
  }

  public void clear(UUID product) {
    tenants.sql("delete from price where product_id = :product").param("product", product).update();
  }

  private BookedPrice price(ResultSet row) throws SQLException {
    PriceInput terms = json.readValue(row.getString("terms"), PriceInput.class);
    return new BookedPrice(
        BookColumns.book(row), row.getString("currency"), PriceTerms.model(terms));
  }
}
