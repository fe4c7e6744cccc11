package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation has chosen about billing, its keys sealed. */
@Component
public class ChoiceTable {
  private static final String STRIPE = "stripe key";
  private static final String KILL_BILL = "kill bill login";

  private static final String CURRENT =
      """
      select engine, secret_id, webhook_secret_id, killbill_secret_id, days_to_pay, undo_days
      from billing_choice
      """;

  private static final String SAVE =
      """
      insert into billing_choice (tenant_id, engine, secret_id, webhook_secret_id,
        killbill_secret_id, days_to_pay, undo_days)
      values (:tenant, :engine, :secret, :webhook, :killBill, :daysToPay, :undoDays)
      on conflict (tenant_id) do update set engine = excluded.engine,
        secret_id = excluded.secret_id,
        webhook_secret_id = excluded.webhook_secret_id,
        killbill_secret_id = excluded.killbill_secret_id, days_to_pay = excluded.days_to_pay,
        undo_days = excluded.undo_days
      """;

  private static final String SEAL =
      """
      insert into secret (tenant_id, id, purpose, sealed)
      values (:tenant, :secret, :purpose, :sealed)
      """;

  private final Tenants tenants;
  private final SecretBox box;

  ChoiceTable(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  public BillingChoice current() {
    return tenants
        .sql(CURRENT)
        .query((row, _) ->
            new BillingChoice(
                Kind.ofCode(row.getString("engine")),
                row.getObject("secret_id", UUID.class),
                row.getObject("webhook_secret_id", UUID.class),
                row.getObject("killbill_secret_id", UUID.class),
                row.getInt("days_to_pay"),
                row.getInt("undo_days")))
        .optional()
        .orElse(BillingChoice.STANDARD);
  }

  public void save(BillingChoice choice) {
    tenants
        .sql(SAVE)
        .param("engine", choice.engine().code())
        .param("secret", choice.secret())
        .param("webhook", choice.webhook())
        .param("killBill", choice.killBill())
        .param("daysToPay", choice.daysToPay())
        .param("undoDays", choice.undoDays())
        .update();
  }

  /** Seals a key; the choice has to name its row. */
  public UUID seal(String key) {
    return seal(key, STRIPE);
  }

  /** Seals a login; the choice has to name its row. */
  public UUID sealKillBill(String login) {
    return seal(login, KILL_BILL);
  }

  private UUID seal(String text, String purpose) {
    UUID secret = UUID.randomUUID();
    tenants
        .sql(SEAL)
        .param("secret", secret)
        .param("purpose", purpose)
        .param(
            "sealed",
            box.seal(text.getBytes(StandardCharsets.UTF_8), tenants.current(), secret, purpose))
        .update();
    return secret;
  }

  /** Forgets a key that no choice names any more. */
  public void forget(UUID secret) {
    tenants.sql("delete from secret where id = :secret").param("secret", secret).update();
  }

  public Optional<String> key(@Nullable UUID id) {
    return opened(id, STRIPE);
  }

  public Optional<String> killBill(@Nullable UUID id) {
    return opened(id, KILL_BILL);
  }

  private Optional<String> opened(@Nullable UUID id, String purpose) {
    return Optional.ofNullable(id)
        .map(secret ->
            tenants
                .sql("select sealed from secret where id = :secret")
                .param("secret", secret)
                .query(byte[].class)
                .single())
        .map(sealed ->
            new String(
                box.open(sealed, tenants.current(), Objects.requireNonNull(id), purpose),
                StandardCharsets.UTF_8));
  }
}
