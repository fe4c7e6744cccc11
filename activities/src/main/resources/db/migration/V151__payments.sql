-- What a customer pays at acceptance, and what has become of it. No data of a card is ever here.

-- The secret with which Stripe signs what it tells us.
alter table billing_choice add column webhook_secret_id uuid;
alter table billing_choice add foreign key (tenant_id, webhook_secret_id) references secret;

create table payment_term (
  tenant_id uuid not null references tenant,
  quote_id  uuid not null,
  kind      text not null check (kind in ('deposit', 'full')),
  percent   numeric check (percent > 0 and percent < 100),
  primary key (tenant_id, quote_id),
  foreign key (tenant_id, quote_id) references quote,
  check ((kind = 'deposit') = (percent is not null))
);
select protect_tenant_table('payment_term');

create table payment (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  quote_id    uuid not null,
  version_id  uuid not null,
  number      text not null,
  kind        text not null check (kind in ('deposit', 'full')),
  currency    text not null,
  amount      numeric not null check (amount > 0),
  state       text not null default 'due' check (state in ('due', 'paid', 'cancelled')),
  -- the last try that the customer has begun
  try         int not null default 0,
  begun_at    timestamptz,
  address     text,
  failed      boolean not null default false,
  paid_at     timestamptz,
  reference   text,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, version_id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version
);
select protect_tenant_table('payment');

-- what a provider has told, so that telling it again changes nothing
create table payment_event (
  tenant_id  uuid not null references tenant,
  event      text not null,
  payment_id uuid not null,
  at         timestamptz not null default now(),
  primary key (tenant_id, event),
  foreign key (tenant_id, payment_id) references payment
);
select protect_tenant_table('payment_event');
