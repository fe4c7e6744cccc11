-- Built-in account and billing services, and the provisioning saga's progress.

create table billing_account (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  key         text not null,
  contact_id  uuid not null,
  name        text not null,
  email       text not null,
  state       text not null default 'open' check (state in ('open', 'closed')),
  created_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select protect_tenant_table('billing_account');

create table billing_subscription (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  key        text not null,
  account_id uuid not null,
  interval   text not null check (interval in ('month', 'year')),
  currency   text not null,
  net        numeric not null,
  tax        numeric not null,
  gross      numeric not null,
  state      text not null default 'active' check (state in ('active', 'cancelled')),
  starts_on  date not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references billing_account,
  unique (tenant_id, key)
);
select protect_tenant_table('billing_subscription');

create table billing_invoice (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  key        text not null,
  account_id uuid not null,
  number     text not null,
  currency   text not null,
  net        numeric not null,
  tax        numeric not null,
  gross      numeric not null,
  state      text not null default 'open' check (state in ('open', 'void')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references billing_account,
  unique (tenant_id, key)
);
select protect_tenant_table('billing_invoice');

create table billing_invoice_line (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  invoice_id  uuid not null,
  position    int not null,
  description text not null,
  quantity    numeric not null,
  unit_price  numeric not null,
  net         numeric not null,
  tax_percent numeric not null,
  interval    text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_id) references billing_invoice
);
select protect_tenant_table('billing_invoice_line');

create table provisioning (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  quote_id    uuid not null,
  version_id  uuid not null,
  state       text not null check (state in ('running', 'done', 'compensating', 'failed')),
  account_ref text,
  subscription_refs text[] not null default '{}',
  invoice_ref text,
  accepted    numeric,
  billed      numeric,
  currency    text,
  equal       boolean,
  error       text,
  started_at  timestamptz not null default now(),
  ended_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  unique (tenant_id, version_id)
);
select protect_tenant_table('provisioning');
