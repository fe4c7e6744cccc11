package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Written before Kill Bill is asked for an invoice, because an invoice has no key of ours there:
 * what a crash has left behind is found in the account that the row names.
 */
@Component
public class InvoiceRows {
  private static final String INSERT =
      """
      insert into killbill_invoice (tenant_id, key, account)
      values (:tenant, :key, :account)
      on conflict (tenant_id, key) do nothing
      """;

  private static final String FIND =
      """
      select account, ref, gone from killbill_invoice where key = :key
      """;

  private final Tenants tenants;

  InvoiceRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * An invoice that was, or may have been, made.
   *
   * @param ref what Kill Bill calls it; absent until it was found
   * @param gone taken back
   */
  record Row(UUID tenant, String key, String account, @Nullable String ref, boolean gone) {

    /** Our name of it in the details of its items. */
    String name() {
      return "operant " + tenant + "/" + key;
    }
  }

  /**
   * Says what will be made, or finds what was said before.
   *
   * @throws BillingRefused if it was taken back
   */
  Row begin(UUID tenant, String key, String account) {
    Row row =
        tenants.as(
            tenant,
            () -> {
              tenants.sql(INSERT).param("key", key).param("account", account).update();
              return here(tenant, key).orElseThrow();
            });
    if (row.gone()) {
      throw new BillingRefused("It was taken back at Kill Bill and is not made again.");
    }
    return row;
  }

  Optional<Row> find(UUID tenant, String key) {
    return tenants.as(tenant, () -> here(tenant, key));
  }

  void made(Row row, String ref) {
    tenants.run(
        row.tenant(),
        () ->
            tenants
                .sql("update killbill_invoice set ref = :ref where key = :key")
                .param("ref", ref)
                .param("key", row.key())
                .update());
  }

  void gone(Row row) {
    tenants.run(
        row.tenant(),
        () ->
            tenants
                .sql("update killbill_invoice set gone = true where key = :key")
                .param("key", row.key())
                .update());
  }

  private Optional<Row> here(UUID tenant, String key) {
    return tenants
        .sql(FIND)
        .param("key", key)
        .query((row, _) ->
            new Row(
                tenant,
                key,
                row.getString("account"),
                row.getString("ref"),
                row.getBoolean("gone")))
        .optional();
  }
}
