package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Products as rows. */
@Component
public class ProductTable {
  private static final String ADD =
      """
      insert into product (tenant_id, code, name, details, unit, interval, tax_category, active)
      values (:tenant, :code, :name, :details, :unit, :interval, :category, :active)
      returning id
      """;

  private static final String UPDATE =
      """
      update product
      set code = :code, name = :name, details = :details, unit = :unit, interval = :interval,
        tax_category = :category, active = :active, updated_at = now()
      where id = :id
      """;

  private static final String SEARCH =
      ProductImageTable.WITH_IMAGES
          + """
          left join product a on a.id = :after
          where (p.code ilike :words or p.name ilike :words)
          and (:active::boolean is null or p.active = :active)
          and (a.id is null or (lower(p.name), p.id) > (lower(a.name), a.id))
          order by lower(p.name), p.id
          limit :most
          """;

  private static final String USED =
      """
      select exists (select 1 from line_product where product_id = :id)
        or exists (select 1 from product_part where part_id = :id)
      """;

  private final Tenants tenants;

  ProductTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public UUID add(ProductInput input) {
    return with(tenants.sql(ADD), input).query(UUID.class).single();
  }

  public void update(UUID id, ProductInput input) {
    with(tenants.sql(UPDATE), input).param("id", id).update();
  }

  private static StatementSpec with(StatementSpec statement, ProductInput input) {
    return statement
        .param("code", String.valueOf(input.code()).strip())
        .param("name", String.valueOf(input.name()).strip())
        .param("details", text(input.details()))
        .param("unit", text(input.unit()))
        .param("interval", text(input.interval()) == null ? "once" : input.interval())
        .param("category", text(input.taxCategory()))
        .param("active", !Boolean.FALSE.equals(input.active()));
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip().replace("\r\n", "\n");
  }

  public List<Product> search(
      String words, @Nullable Boolean active, @Nullable UUID after, int most) {
    String escaped = words.strip().replaceAll("([\\\\%_])", "\\\\$1");
    return tenants
        .sql(SEARCH)
        .param("words", "%" + escaped + "%")
        .param("active", active, Types.BOOLEAN)
        .param("after", after, Types.OTHER)
        .param("most", most)
        .query(ProductTable::product)
        .list();
  }

  public Optional<Product> find(UUID id) {
    return tenants
        .sql(ProductImageTable.WITH_IMAGES + "where p.id = :id")
        .param("id", id)
        .query(ProductTable::product)
        .optional();
  }

  public Optional<Product> findByCode(String code) {
    return tenants
        .sql(ProductImageTable.WITH_IMAGES + "where lower(p.code) = lower(:code)")
        .param("code", code.strip())
        .query(ProductTable::product)
        .optional();
  }

  /** Whether a line of a quote or a bundle knows it. */
  public boolean isUsed(UUID id) {
    return tenants.sql(USED).param("id", id).query(Boolean.class).single();
  }

  public void remove(UUID id) {
    tenants.sql("delete from product where id = :id").param("id", id).update();
  }

  private static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("details"),
        row.getString("unit"),
        Interval.ofCode(row.getString("interval")),
        row.getString("tax_category"),
        row.getBoolean("active"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        ProductImageTable.image(row));
  }
}
