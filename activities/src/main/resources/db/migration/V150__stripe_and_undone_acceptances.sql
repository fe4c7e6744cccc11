-- Which engine bills, what each provisioning was billed by, what Stripe was asked for, and acceptances undone.

create table billing_choice (
  tenant_id   uuid not null primary key references tenant,
  -- standard: what the operator has configured
  engine      text not null default 'standard' check (engine in ('standard', 'stripe')),
  secret_id   uuid,
  days_to_pay int not null default 14 check (days_to_pay between 0 and 120),
  -- within how many days an acceptance can be undone; 0: never
  undo_days   int not null default 0 check (undo_days between 0 and 14),
  foreign key (tenant_id, secret_id) references secret
);
select protect_tenant_table('billing_choice');

-- A provisioning stays with the engine that it has begun with, whatever is chosen later.
alter table provisioning add column engine text not null default 'standard'
  check (engine in ('standard', 'stripe'));

-- The acceptance was undone: what was made is being taken back, or was.
alter table provisioning add column undone boolean not null default false;
alter table provisioning drop constraint provisioning_state_check;
alter table provisioning add constraint provisioning_state_check
  check (state in ('running', 'done', 'compensating', 'failed', 'undone'));

-- Written before Stripe is asked, so that what a crash has left behind is looked for.
create table stripe_object (
  tenant_id uuid not null references tenant,
  kind      text not null check (kind in ('customer', 'subscription', 'invoice')),
  key       text not null,
  -- where lists are asked for it: the customer's e-mail address, or the customer
  whose     text not null,
  ref       text,
  -- which provisioning has made the customer; only this one may delete it
  origin    uuid,
  -- part of Stripe's idempotency key; raised when the answer kept there is useless
  try       int not null default 1,
  -- taken back: never made again under this key
  gone      boolean not null default false,
  primary key (tenant_id, kind, key)
);
select protect_tenant_table('stripe_object');
