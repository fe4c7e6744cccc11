-- What was paid on acceptance is set off against the first invoice. No data of a card is ever here.

create table billing_prepayment (
  tenant_id   uuid not null references tenant,
  -- the payment's own id: set off once, however often it is told
  id          uuid not null,
  quote_id    uuid not null,
  version_id  uuid not null,
  kind        text not null check (kind in ('deposit', 'full')),
  currency    text not null,
  amount      numeric not null check (amount > 0),
  -- what the provider calls the payment
  reference   text not null,
  -- returned: the acceptance was undone, and the money is to be paid back
  state       text not null default 'waiting'
    check (state in ('waiting', 'set_off', 'refused', 'by_hand', 'returned')),
  -- what the engine says is still to be paid
  due         numeric,
  reason      text,
  received_at timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, version_id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  check ((state = 'refused') = (reason is not null))
);
select protect_tenant_table('billing_prepayment');

-- With what the built-in invoices were paid.
create table billing_invoice_payment (
  tenant_id  uuid not null references tenant,
  id         uuid not null,
  invoice_id uuid not null,
  amount     numeric not null check (amount > 0),
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, invoice_id) references billing_invoice
);
select protect_tenant_table('billing_invoice_payment');
