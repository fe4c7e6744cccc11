-- Products, what they cost in which book, and what they cost their seller.

create table product (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  code         text not null,
  name         text not null,
  details      text,
  unit         text,
  interval     text not null check (interval in ('once', 'month', 'year')),
  tax_category text,
  active       boolean not null default true,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index product_code on product (tenant_id, lower(code));
create index product_name on product (tenant_id, lower(name), id);
select protect_tenant_table('product');

-- the standard book counts where no other has a price; it holds always and for everybody
create table price_book (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  name        text not null,
  standard    boolean not null default false,
  contact_id  uuid,
  domain      text,
  valid_from  date,
  valid_until date,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact on delete cascade,
  check (num_nonnulls(contact_id, domain) <= 1),
  check (not standard or num_nonnulls(contact_id, domain, valid_from, valid_until) = 0),
  check (valid_from <= valid_until)
);
create unique index price_book_name on price_book (tenant_id, lower(name));
create unique index one_standard_price_book on price_book (tenant_id) where standard;
select protect_tenant_table('price_book');

create table price (
  tenant_id  uuid not null references tenant,
  product_id uuid not null,
  book_id    uuid not null,
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  model      text not null check (model in ('per_unit', 'flat', 'graduated', 'volume', 'package')),
  terms      jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, product_id, book_id, currency),
  foreign key (tenant_id, product_id) references product on delete cascade,
  foreign key (tenant_id, book_id) references price_book on delete cascade
);
create index price_in_book on price (tenant_id, book_id);
select protect_tenant_table('price');

-- for members only: what a unit costs the seller, and below which price it should not be sold
create table product_cost (
  tenant_id    uuid not null references tenant,
  product_id   uuid not null,
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  cost         numeric,
  lowest_price numeric,
  primary key (tenant_id, product_id, currency),
  foreign key (tenant_id, product_id) references product on delete cascade
);
select protect_tenant_table('product_cost');

-- what else comes with a product as lines of their own
create table product_part (
  tenant_id  uuid not null references tenant,
  product_id uuid not null,
  position   int not null,
  part_id    uuid not null,
  quantity   numeric not null check (quantity > 0),
  optional   boolean not null default false,
  primary key (tenant_id, product_id, position),
  foreign key (tenant_id, product_id) references product on delete cascade,
  foreign key (tenant_id, part_id) references product,
  check (part_id <> product_id)
);
create index product_part_of on product_part (tenant_id, part_id);
select protect_tenant_table('product_part');
