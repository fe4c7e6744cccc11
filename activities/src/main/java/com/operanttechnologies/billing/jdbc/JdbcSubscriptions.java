package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.QuoteBilling.ShortBill;
import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.UUID;

/** The built-in subscriptions; starting one on a closed account opens the account again. */
class JdbcSubscriptions implements Subscriptions {
  static final String REOPEN =
      """
      update billing_account set state = 'open' where id = :account
      """;

  private static final String INSERT =
      """
      insert into billing_subscription (tenant_id, key, account_id, interval, currency, net, tax,
        gross, starts_on, trial_ends_on, bills_from, ends_on, renews_on, short_from, short_net,
        short_tax, short_gross)
      values (:tenant, :key, :account, :interval, :currency, :net, :tax, :gross, :startsOn,
        :trialEndsOn, :billsFrom, :endsOn, :renewsOn, :shortFrom, :shortNet, :shortTax, :shortGross)
      on conflict (tenant_id, key) do nothing
      """;

  private static final String INSERT_PRICE =
      """
      insert into billing_subscription_price (tenant_id, subscription_id, from_period, bills_from,
        net, tax, gross)
      values (:tenant, :subscription, :period, :on, :net, :tax, :gross)
      on conflict do nothing
      """;

  private static final String CANCEL =
      """
      update billing_subscription set state = 'cancelled' where key = :key
      """;

  private final Tenants tenants;

  JdbcSubscriptions(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public String start(UUID tenant, String key, Order order) {
    return tenants.as(tenant, () -> startHere(key, order));
  }

  private String startHere(String key, Order order) {
    UUID account = UUID.fromString(order.account());
    tenants.sql(REOPEN).param("account", account).update();
    ShortBill shortOne = ShortBill.billed(order.shortOne());
    Sum shortTotals = shortOne == null ? null : shortOne.totals();
    tenants
        .sql(INSERT)
        .param("key", key)
        .param("account", account)
        .param("interval", order.interval().code())
        .param("currency", order.currency())
        .param("net", order.totals().net())
        .param("tax", order.totals().tax())
        .param("gross", order.totals().gross())
        .param("startsOn", order.dates().startsOn())
        .param("trialEndsOn", order.dates().trialEndsOn())
        .param("billsFrom", order.dates().billsFrom())
        .param("endsOn", order.dates().endsOn())
        .param("renewsOn", order.dates().renewsOn())
        .param("shortFrom", shortOne == null ? null : shortOne.from(), Types.DATE)
        .param("shortNet", shortTotals == null ? null : shortTotals.net(), Types.NUMERIC)
        .param("shortTax", shortTotals == null ? null : shortTotals.tax(), Types.NUMERIC)
        .param("shortGross", shortTotals == null ? null : shortTotals.gross(), Types.NUMERIC)
        .update();
    UUID subscription =
        tenants
            .sql("select id from billing_subscription where key = :key")
            .param("key", key)
            .query(UUID.class)
            .single();
    order.steps().forEach(step -> keep(subscription, step));
    return subscription.toString();
  }

  private void keep(UUID subscription, Step step) {
    tenants
        .sql(INSERT_PRICE)
        .param("subscription", subscription)
        .param("period", step.from())
        .param("on", step.on())
        .param("net", step.totals().net())
        .param("tax", step.totals().tax())
        .param("gross", step.totals().gross())
        .update();
  }

  @Override
  public void cancel(UUID tenant, String key) {
    tenants.run(tenant, () -> tenants.sql(CANCEL).param("key", key).update());
  }
}
