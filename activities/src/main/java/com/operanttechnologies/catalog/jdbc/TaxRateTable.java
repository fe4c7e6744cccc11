package com.operanttechnologies.catalog.jdbc;

import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tax rates as rows. */
@Component
public class TaxRateTable {
  private static final String PUT =
      """
      insert into tax_rate (tenant_id, id, category, country, percent, valid_from, valid_until, note)
      values (:tenant, :id, :category, :country, :percent, :from, :until, :note)
      on conflict (tenant_id, id) do update
      set category = excluded.category, country = excluded.country, percent = excluded.percent,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until, note = excluded.note
      """;

  private final Tenants tenants;

  TaxRateTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void put(TaxRate rate) {
    tenants
        .sql(PUT)
        .param("id", rate.id())
        .param("category", rate.category())
        .param("country", rate.country(), Types.VARCHAR)
        .param("percent", rate.percent())
        .param("from", rate.from())
        .param("until", rate.until(), Types.DATE)
        .param("note", rate.note(), Types.VARCHAR)
        .update();
  }

  public List<TaxRate> all() {
    return tenants
        .sql("select * from tax_rate order by category, country nulls first, valid_from desc")
        .query(TaxRateTable::rate)
        .list();
  }

  public Optional<TaxRate> find(UUID id) {
    return tenants
        .sql("select * from tax_rate where id = :id")
        .param("id", id)
        .query(TaxRateTable::rate)
        .optional();
  }

  public void remove(UUID id) {
    tenants.sql("delete from tax_rate where id = :id").param("id", id).update();
  }

  private static TaxRate rate(ResultSet row, int number) throws SQLException {
    return new TaxRate(
        row.getObject("id", UUID.class),
        row.getString("category"),
        row.getString("country"),
        row.getBigDecimal("percent"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("note"));
  }
}
