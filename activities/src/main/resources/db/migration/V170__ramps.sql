-- Ramps: other unit prices of a line from later periods on, and what a subscription costs then.

-- [{"from": 7, "unitPrice": 20}], in the order of the periods; absent: one price
alter table quote_line
  add column ramp jsonb,
  add constraint quote_line_ramp_check check (
    ramp is null or interval <> 'once' and jsonb_typeof(ramp) = 'array');

create table billing_subscription_price (
  tenant_id       uuid not null references tenant,
  subscription_id uuid not null,
  -- counted from 1, which the subscription itself has the price of
  from_period     int not null check (from_period between 2 and 120),
  bills_from      date not null,
  net             numeric not null,
  tax             numeric not null,
  gross           numeric not null,
  primary key (tenant_id, subscription_id, from_period),
  foreign key (tenant_id, subscription_id) references billing_subscription
);
select protect_tenant_table('billing_subscription_price');
