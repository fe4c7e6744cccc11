package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;

/** Numbers without gaps: a number is taken in the transaction that issues its invoice. */
class InvoiceNumbers {
  private static final String BEGIN =
      """
      insert into billing_counter (tenant_id, year, last)
      values (:tenant, :year, 0)
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select last from billing_counter where year = :year for update
      """;

  private static final String TAKE =
      """
      update billing_counter set last = last + 1 where year = :year returning last
      """;

  private final Tenants tenants;
  private final Organisations organisations;

  InvoiceNumbers(Tenants tenants, Organisations organisations) {
    this.tenants = tenants;
    this.organisations = organisations;
  }

  /** Lets nobody else issue an invoice in this year until the transaction has ended. */
  int lockYear() {
    int year = LocalDate.now(organisations.current().zone()).getYear();
    tenants.sql(BEGIN).param("year", year).update();
    tenants.sql(LOCK).param("year", year).query(Integer.class).single();
    return year;
  }

  String take(int year) {
    int next = tenants.sql(TAKE).param("year", year).query(Integer.class).single();
    return "INV-%d-%04d".formatted(year, next);
  }
}
