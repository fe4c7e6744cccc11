-- Quotes to begin with.

create table quote_template (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  name          text not null,
  title         text,
  currency      text check (currency ~ '^[A-Z]{3}$'),
  message       text,
  terms         text,
  lines         jsonb not null default '[]',
  sequence      text,
  validity_days int check (validity_days between 1 and 1825),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index quote_template_name on quote_template (tenant_id, lower(name));
select protect_tenant_table('quote_template');
