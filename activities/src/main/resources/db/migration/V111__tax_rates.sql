-- What a category of products is taxed with: by country of the customer, from a day on.

create table tax_rate (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  category    text not null,
  country     text check (country ~ '^[A-Z]{2}$'),
  percent     numeric not null check (percent between 0 and 100),
  valid_from  date not null,
  valid_until date,
  note        text,
  primary key (tenant_id, id),
  check (valid_from <= valid_until)
);
create unique index tax_rate_begin on tax_rate (tenant_id, category, coalesce(country, ''), valid_from);
select protect_tenant_table('tax_rate');
