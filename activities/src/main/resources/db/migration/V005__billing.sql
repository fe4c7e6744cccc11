-- Built-in account and billing services, and the provisioning saga's progress.

create table billing_account (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  key         text not null,
  contact_id  uuid not null,
  -- the provisioning that opened it; only this one may close it again
  origin      uuid not null,
  name        text not null,
  email       text not null,
  company     text,
  address     text,
  vat_id      text,
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

-- invoices are numbered without gaps within a tenant and year
create table billing_counter (
  tenant_id uuid not null references tenant,
  year      int not null,
  last      int not null,
  primary key (tenant_id, year)
);
select protect_tenant_table('billing_counter');

create table billing_invoice (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  key        text not null,
  account_id uuid not null,
  number     text not null,
  reference  text not null,
  po_number  text,
  currency   text not null,
  net        numeric not null,
  tax        numeric not null,
  gross      numeric not null check (gross = net + tax),
  state      text not null default 'open' check (state in ('open', 'void')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references billing_account,
  unique (tenant_id, key),
  unique (tenant_id, number)
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

-- tax is computed once on the sum of each rate (EN 16931, BR-CO-17)
create table billing_invoice_tax (
  tenant_id  uuid not null references tenant,
  invoice_id uuid not null,
  rate       numeric not null,
  base       numeric not null,
  tax        numeric not null,
  primary key (tenant_id, invoice_id, rate),
  foreign key (tenant_id, invoice_id) references billing_invoice
);
select protect_tenant_table('billing_invoice_tax');

create table provisioning (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  quote_id    uuid not null,
  version_id  uuid not null,
  state       text not null check (state in ('running', 'done', 'compensating', 'failed')),
  -- raised by each Retry: what an earlier attempt took back is not found again by its key
  attempt     int not null default 1,
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

-- what each step of a provisioning has made, as accounts and billing answered
create table provisioning_step (
  tenant_id       uuid not null references tenant,
  provisioning_id uuid not null,
  attempt         int not null,
  step            text not null check (step in ('account', 'month', 'year', 'invoice')),
  state           text not null check (state in ('open', 'closed', 'active', 'cancelled', 'void')),
  answer          jsonb not null,
  at              timestamptz not null default clock_timestamp(),
  primary key (tenant_id, provisioning_id, attempt, step),
  foreign key (tenant_id, provisioning_id) references provisioning
);
select protect_tenant_table('provisioning_step');
