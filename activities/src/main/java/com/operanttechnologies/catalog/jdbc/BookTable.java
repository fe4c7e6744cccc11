package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBookInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Price books as rows. */
@Component
public class BookTable {
  private static final String SELECT =
      "select " + BookColumns.ALL + " from price_book b " + BookColumns.JOIN + " ";

  private static final String STANDARD =
      """
      insert into price_book (tenant_id, name, standard) values (:tenant, 'Standard', true)
      on conflict (tenant_id) where standard do nothing
      """;

  private static final String ADD =
      """
      insert into price_book (tenant_id, name, contact_id, domain, valid_from, valid_until,
        includes_tax)
      values (:tenant, :name, :contact, :domain, :from, :until, :includesTax)
      returning id
      """;

  private static final String UPDATE =
      """
      update price_book
      set name = :name, contact_id = :contact, domain = :domain, valid_from = :from,
        valid_until = :until, includes_tax = :includesTax, updated_at = now()
      where id = :id
      """;

  private final Tenants tenants;

  BookTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public List<PriceBook> all() {
    return tenants
        .sql(SELECT + "order by b.standard desc, lower(b.name)")
        .query((row, _) -> BookColumns.book(row))
        .list();
  }

  public Optional<PriceBook> find(UUID id) {
    return tenants
        .sql(SELECT + "where b.id = :id")
        .param("id", id)
        .query((row, _) -> BookColumns.book(row))
        .optional();
  }

  public Optional<PriceBook> findByName(String name) {
    return tenants
        .sql(SELECT + "where lower(b.name) = lower(:name)")
        .param("name", name.strip())
        .query((row, _) -> BookColumns.book(row))
        .optional();
  }

  /** The standard book, made now if there is none. */
  public PriceBook standard() {
    return standardHere()
        .or(() -> {
          tenants.sql(STANDARD).update();
          return standardHere();
        })
        .orElseThrow(() -> new NotFound("The standard price book"));
  }

  private Optional<PriceBook> standardHere() {
    return tenants
        .sql(SELECT + "where b.standard")
        .query((row, _) -> BookColumns.book(row))
        .optional();
  }

  public PriceBook add(String name, @Nullable String domain, PriceBookInput input) {
    UUID id = with(tenants.sql(ADD), name, domain, input).query(UUID.class).single();
    return find(id).orElseThrow();
  }

  public PriceBook update(UUID id, String name, @Nullable String domain, PriceBookInput input) {
    with(tenants.sql(UPDATE), name, domain, input).param("id", id).update();
    return find(id).orElseThrow();
  }

  private static StatementSpec with(
      StatementSpec statement, String name, @Nullable String domain, PriceBookInput input) {
    return statement
        .param("name", name)
        .param("contact", input.contactId(), Types.OTHER)
        .param("domain", domain, Types.VARCHAR)
        .param("from", input.validFrom(), Types.DATE)
        .param("until", input.validUntil(), Types.DATE)
        .param("includesTax", Boolean.TRUE.equals(input.includesTax()));
  }

  public int size(UUID id) {
    return tenants
        .sql("select count(*) from price where book_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  public void remove(UUID id) {
    tenants.sql("delete from price_book where id = :id").param("id", id).update();
  }
}
