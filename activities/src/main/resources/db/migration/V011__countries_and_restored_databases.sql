-- Public holidays by country, and databases that were restored from an older copy.

-- ISO 3166 codes of two letters; absent: as the language's region says, else unknown
alter table contact add column country text check (country ~ '^[A-Z]{2}$');
alter table tenant add column country text check (country ~ '^[A-Z]{2}$');

-- one row a time that a start found the database older than what the home folder remembers
create table restoration (
  id         bigint generated always as identity primary key,
  home_id    uuid not null,
  noticed_at timestamptz not null default now()
);

-- until a tenant's admin says go on, nothing of the tenant is sent
create table restoration_answer (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  restoration_id bigint not null references restoration,
  actor          text not null,
  held           int not null,
  at             timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, restoration_id)
);
select protect_tenant_table('restoration_answer');
