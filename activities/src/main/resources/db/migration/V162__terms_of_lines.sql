-- Lines and subscriptions by the quarter.

alter table product drop constraint product_interval_check;
alter table product add constraint product_interval_check
  check (interval in ('once', 'month', 'quarter', 'year'));

alter table quote_line drop constraint quote_line_interval_check;
alter table quote_line add constraint quote_line_interval_check
  check (interval in ('once', 'month', 'quarter', 'year'));

alter table billing_subscription drop constraint billing_subscription_interval_check;
alter table billing_subscription add constraint billing_subscription_interval_check
  check (interval in ('month', 'quarter', 'year'));

alter table provisioning_step drop constraint provisioning_step_step_check;
alter table provisioning_step add constraint provisioning_step_step_check
  check (step in ('account', 'month', 'quarter', 'year', 'invoice'));
