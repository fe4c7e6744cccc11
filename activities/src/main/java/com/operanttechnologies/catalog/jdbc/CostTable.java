package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.ProductCost;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What products cost their seller, as rows. */
@Component
public class CostTable {
  private static final String PUT =
      """
      insert into product_cost (tenant_id, product_id, currency, cost, lowest_price)
      values (:tenant, :product, :currency, :cost, :lowest)
      on conflict (tenant_id, product_id, currency) do update
      set cost = excluded.cost, lowest_price = excluded.lowest_price
      """;

  private final Tenants tenants;

  CostTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void put(UUID product, ProductCost cost) {
    tenants
        .sql(PUT)
        .param("product", product)
        .param("currency", cost.currency())
        .param("cost", cost.cost(), Types.NUMERIC)
        .param("lowest", cost.lowestPrice(), Types.NUMERIC)
        .update();
  }

  public List<ProductCost> of(UUID product) {
    return tenants
        .sql("select * from product_cost where product_id = :product order by currency")
        .param("product", product)
        .query((row, _) ->
            new ProductCost(
                row.getString("currency"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("lowest_price")))
        .list();
  }

  public void clear(UUID product) {
    tenants
        .sql("delete from product_cost where product_id = :product")
        .param("product", product)
        .update();
  }
}
