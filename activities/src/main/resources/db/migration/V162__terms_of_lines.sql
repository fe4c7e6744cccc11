-- Lines and subscriptions by the quarter; from when and for how long a line is billed; Kill Bill.

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
  check (step ~ '^(account|invoice|(month|quarter|year)(-[0-9]+)?)$');

-- absent: from acceptance on, charged at once, without an end
alter table quote_line
  add column starts_on date,
  add column trial_days int not null default 0 check (trial_days between 0 and 730),
  add column term_periods int check (term_periods between 1 and 120),
  add column term_renews boolean not null default false,
  add column minimum_periods int check (minimum_periods between 1 and 120),
  add constraint quote_line_term_check check (
    interval <> 'once'
    or starts_on is null and trial_days = 0 and term_periods is null and minimum_periods is null);

-- bills_from: the first period that is not on the first invoice; absent in rows of before
alter table billing_subscription
  add column trial_ends_on date,
  add column bills_from date,
  add column ends_on date,
  add column renews_on date;

alter table billing_choice drop constraint billing_choice_engine_check;
alter table billing_choice add constraint billing_choice_engine_check
  check (engine in ('standard', 'stripe', 'killbill'));
alter table billing_choice add column killbill_secret_id uuid;
alter table billing_choice add foreign key (tenant_id, killbill_secret_id) references secret;

alter table provisioning drop constraint provisioning_engine_check;
alter table provisioning add constraint provisioning_engine_check
  check (engine in ('standard', 'stripe', 'killbill'));

-- Written before Kill Bill is asked, so that an invoice that a crash has left behind is looked for.
create table killbill_invoice (
  tenant_id uuid not null references tenant,
  key       text not null,
  -- what Kill Bill calls the account whose invoices are looked through
  account   text not null,
  ref       text,
  -- taken back: never made again under this key
  gone      boolean not null default false,
  primary key (tenant_id, key)
);
select protect_tenant_table('killbill_invoice');
