package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.ProductInput.PartInput;
import com.operanttechnologies.catalog.ProductPart;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What comes with products, as rows. */
@Component
public class PartTable {
  private static final String ADD =
      """
      insert into product_part (tenant_id, product_id, position, part_id, quantity, optional,
        pick_group, preselected)
      values (:tenant, :product, :position, :part, :quantity, :optional, :group, :preselected)
      """;

  private static final String OF =
      """
      select p.id, p.code, p.name, b.quantity, b.optional, b.pick_group, b.preselected
      from product_part b
      join product p on p.tenant_id = b.tenant_id and p.id = b.part_id
      where b.product_id = :product
      order by b.position
      """;

  private final Tenants tenants;

  PartTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void add(UUID product, int position, UUID part, PartInput input) {
    tenants
        .sql(ADD)
        .param("product", product)
        .param("position", position)
        .param("part", part)
        .param("quantity", input.quantity() == null ? BigDecimal.ONE : input.quantity())
        .param("optional", Boolean.TRUE.equals(input.optional()))
        .param("group", input.name(), Types.VARCHAR)
        .param("preselected", input.name() != null && input.first())
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
                row.getBoolean("optional"),
                row.getString("pick_group"),
                row.getBoolean("preselected")))
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
