-- What a subscription bills from a day on until bills_from, where its whole periods begin later.

alter table billing_subscription
  add column short_from date,
  add column short_net numeric,
  add column short_tax numeric,
  add column short_gross numeric,
  add constraint billing_subscription_short_check check (
    num_nonnulls(short_from, short_net, short_tax, short_gross) in (0, 4)
    and (short_from is null or short_from < bills_from));
