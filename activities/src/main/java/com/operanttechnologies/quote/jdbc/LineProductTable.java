package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where lines come from, apart from the lines themselves. */
@Component
public class LineProductTable {
  private static final String INSERT =
      """
      insert into line_product (tenant_id, line_id, product_id, unit_price, origin, cost,
        lowest_price)
      values (:tenant, :line::uuid, :product, :unitPrice, :origin, :cost, :lowestPrice)
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

  LineProductTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void insert(String line, LineProduct source) {
    tenants
        .sql(INSERT)
        .param("line", line)
        .param("product", source.product())
        .param("unitPrice", source.unitPrice(), Types.NUMERIC)
        .param("origin", source.origin(), Types.VARCHAR)
        .param("cost", source.cost(), Types.NUMERIC)
        .param("lowestPrice", source.lowestPrice(), Types.NUMERIC)
        .update();
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
}
