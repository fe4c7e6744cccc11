package com.operanttechnologies.quote.cash;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where an organisation keeps the coins of its new quotes; each change leaves its audit row. */
@Component
public class CoinSettings {
  private final Tenants tenants;
  private final Audit audit;

  CoinSettings(Tenants tenants, Audit audit) {
    this.tenants = tenants;
    this.audit = audit;
  }

  /** Inside the tenant's transaction. */
  public CoinDefaults current() {
    return CoinText.read(
        tenants
            .sql("select cash_rounding from tenant where tenant_id = :tenant")
            .query(String.class)
            .single());
  }

  /**
   * For quotes that are begun from now on.
   *
   * @param by who sets it, as the audit writes it
   */
  public void set(UUID tenant, String by, CoinDefaults coins) {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    update tenant set cash_rounding = :steps, updated_at = now()
                    where tenant_id = :tenant
                    """)
                .param("steps", coins.text())
                .update());
    audit.record(tenant, by, "coins of new quotes", coins.text(), null);
  }
}
