package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where lines come from, apart from the lines themselves. */
@Component
public class LineProductTable {
  private static final String INSERT =
      """
      insert into line_product (tenant_id, line_id, product_id, unit_price, origin, cost,
        lowest_price)
      select :tenant, l.line, l.product, l."unitPrice", l.origin, l.cost, l."lowestPrice"
      from jsonb_to_recordset(:lines::jsonb) as l (line uuid, product uuid, "unitPrice" numeric,
        origin text, cost numeric, "lowestPrice" numeric)
      """;

  private static final String OF =
      """
      select s.*, p.code, p.name from line_product s
      join quote_line l on l.tenant_id = s.tenant_id and l.id = s.line_id
      join product p on p.tenant_id = s.tenant_id and p.id = s.product_id
      where l.version_id = :version
      order by l.position
      """;

  private static final String COPY =
      """
      insert into line_product (tenant_id, line_id, product_id, unit_price, origin, cost,
        lowest_price)
      select s.tenant_id, n.id, s.product_id, s.unit_price, s.origin, s.cost, s.lowest_price
      from line_product s
      join quote_line o on o.tenant_id = s.tenant_id and o.id = s.line_id
      join quote_line n on n.tenant_id = o.tenant_id and n.position = o.position
      where o.version_id = :from and n.version_id = :to
      """;

  private final Tenants tenants;
  private final Json json;

  LineProductTable(Tenants tenants, Json json) {
    this.tenants = tenants;
    this.json = json;
  }

  /**
   * Of a version whose lines were just written: only what differs is.
   *
   * @param before what was known of its lines, by their ids
   */
  public void replace(Map<String, LineProduct> before, Map<String, LineProduct> after) {
    UUID[] gone =
        before.keySet().stream()
            .filter(line -> !Objects.equals(after.get(line), before.get(line)))
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    if (gone.length > 0) {
      tenants
          .sql("delete from line_product where line_id = any(:lines)")
          .param("lines", gone)
          .update();
    }
    insert(
        after.entrySet().stream()
            .filter(line -> !line.getValue().equals(before.get(line.getKey())))
            .map(Row::of)
            .toList());
  }

  /* All in one statement: a thousand of them would take longer than the rest. */
  private void insert(List<Row> rows) {
    if (!rows.isEmpty()) {
      tenants.sql(INSERT).param("lines", json.write(rows)).update();
    }
  }

  /** By the line's id, in the order of the lines. */
  public Map<String, LineProduct> of(UUID version) {
    Map<String, LineProduct> found = new LinkedHashMap<>();
    tenants
        .sql(OF)
        .param("version", version)
        .query((row, _) -> found.put(row.getString("line_id"), source(row)))
        .list();
    return found;
  }

  /** From a version to another with the same lines at the same places. */
  public void copy(UUID from, UUID to) {
    tenants.sql(COPY).param("from", from).param("to", to).update();
  }

  private static LineProduct source(ResultSet row) throws SQLException {
    return new LineProduct(
        row.getObject("product_id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getBigDecimal("unit_price"),
        row.getString("origin"),
        row.getBigDecimal("cost"),
        row.getBigDecimal("lowest_price"));
  }

  /** A line's product as the statement unpacks it. */
  private record Row(
      String line,
      UUID product,
      @Nullable BigDecimal unitPrice,
      @Nullable String origin,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal lowestPrice) {

    static Row of(Map.Entry<String, LineProduct> line) {
      LineProduct source = line.getValue();
      return new Row(
          line.getKey(),
          source.product(),
          source.unitPrice(),
          source.origin(),
          source.cost(),
          source.lowestPrice());
    }
  }
}
