package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.ProductPart;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What comes with products, as rows. */
@Component
public class PartTable {
  private static final String ADD =
      """
      insert into product_part (tenant_id, product_id, position, part_id, quantity, optional)
      values (:tenant, :product, :position, :part, :quantity, :optional)
      """;

  private static final String OF =
      """
      select p.id, p.code, p.name, b.quantity, b.optional from product_part b
      join product p on p.tenant_id = b.tenant_id and p.id = b.part_id
      where b.product_id = :product
      order by b.position
      """;

  private final Tenants tenants;

  PartTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void add(UUID product, int position, UUID part, BigDecimal quantity, boolean optional) {
    tenants
        .sql(ADD)
        .param("product", product)
        .param("position", position)
        .param("part", part)
        .param("quantity", quantity)
        .param("optional", optional)
        .update();
  }

  public List<ProductPart> of(UUID product) {
    return tenants
        .sql(OF)
        .param("product", product)
        .query((row, _) ->
            new ProductPart(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("quantity"),
                row.getBoolean("optional")))
        .list();
  }

  /** Whether it comes with another one. */
  public boolean isPart(UUID product) {
    return tenants
        .sql("select exists (select 1 from product_part where part_id = :product)")
        .param("product", product)
        .query(Boolean.class)
        .single();
  }

  public void clear(UUID product) {
    tenants
        .sql("delete from product_part where product_id = :product")
        .param("product", product)
        .update();
  }
}
