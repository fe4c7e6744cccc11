-- Saved questions about contacts.

create table segment (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  name       text not null,
  matching   text not null check (matching in ('all', 'any')),
  rules      jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index segment_name on segment (tenant_id, lower(name));
select protect_tenant_table('segment');

-- what they have looked at, found by the contact
create index link_contact on link (tenant_id, contact_id);
create index quote_view_link on quote_view (tenant_id, link_id, at);
