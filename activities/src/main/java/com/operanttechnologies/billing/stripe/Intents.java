package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows that are written before Stripe is asked. Without them a crash between Stripe's effect
 * and our record would leave something behind that nobody looks for.
 */
@Component
public class Intents {
  private static final String INSERT =
      """
      insert into stripe_object (tenant_id, kind, key, whose)
      values (:tenant, :kind, :key, :whose)
      on conflict (tenant_id, kind, key) do nothing
      """;

  private static final String FIND =
      """
      select * from stripe_object where kind = :kind and key = :key
      """;

  private static final String MADE =
      """
      update stripe_object set ref = :ref, origin = coalesce(origin, :origin)
      where kind = :kind and key = :key
      """;

  /* Of those that have read the same useless answer, one raises it. */
  private static final String RAISE =
      """
      update stripe_object set try = try + 1
      where kind = :kind and key = :key and try = :try
      """;

  private static final String GONE =
      """
      update stripe_object set gone = true where kind = :kind and key = :key
      """;

  private static final String FORGET =
      """
      update stripe_object set ref = null, origin = null, try = try + 1
      where kind = :kind and key = :key
      """;

  private final Tenants tenants;

  Intents(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * Says what will be made, or finds what was said before.
   *
   * @throws BillingRefused if it was taken back
   */
  Intent begin(UUID tenant, StripeKind kind, String key, String whose) {
    Intent intent =
        tenants.as(
            tenant,
            () -> {
              at(INSERT, kind, key).param("whose", whose).update();
              return here(tenant, kind, key).orElseThrow();
            });
    if (intent.gone()) {
      throw new BillingRefused("It was taken back at Stripe and is not made again.");
    }
    return intent;
  }

  Optional<Intent> find(UUID tenant, StripeKind kind, String key) {
    return tenants.as(tenant, () -> here(tenant, kind, key));
  }

  /** Keeps what Stripe calls it. */
  void made(Intent intent, String ref, @Nullable UUID origin) {
    tenants.run(
        intent.tenant(),
        () ->
            at(MADE, intent.kind(), intent.key())
                .param("ref", ref)
                .param("origin", origin)
                .update());
  }

  /** The next request has another idempotency key. */
  void raise(Intent intent) {
    tenants.run(
        intent.tenant(),
        () -> at(RAISE, intent.kind(), intent.key()).param("try", intent.attempt()).update());
  }

  /** It was taken back for good. */
  void gone(Intent intent) {
    tenants.run(intent.tenant(), () -> at(GONE, intent.kind(), intent.key()).update());
  }

  /** It was deleted, and may be made anew. */
  void forget(Intent intent) {
    tenants.run(intent.tenant(), () -> at(FORGET, intent.kind(), intent.key()).update());
  }

  private StatementSpec at(String statement, StripeKind kind, String key) {
    return tenants.sql(statement).param("kind", kind.code()).param("key", key);
  }

  private Optional<Intent> here(UUID tenant, StripeKind kind, String key) {
    return at(FIND, kind, key).query((row, _) -> intent(tenant, kind, row)).optional();
  }

  private static Intent intent(UUID tenant, StripeKind kind, ResultSet row) throws SQLException {
    return new Intent(
        tenant,
        kind,
        row.getString("key"),
        row.getString("whose"),
        row.getString("ref"),
        row.getObject("origin", UUID.class),
        row.getInt("try"),
        row.getBoolean("gone"));
  }
}
