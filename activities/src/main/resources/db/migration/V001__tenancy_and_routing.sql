-- Tenancy: every tenant table is protected by forced row-level security; a row is visible only inside
-- a transaction that has named its tenant. Routing tables are what must be read before the tenant is
-- known: they hold hashes, ids, codes and instants only.

create function protect_tenant_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy tenant_only on %s using (tenant_id = nullif(current_setting(''operant.tenant'', true), '''')::uuid)
     with check (tenant_id = nullif(current_setting(''operant.tenant'', true), '''')::uuid)', name);
end $$;

alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};
grant usage on schema public to ${app};

-- routing tables -------------------------------------------------------------------------------

create table tenant_route (
  tenant_id  uuid primary key default uuidv7(),
  created_at timestamptz not null default now()
);

-- one row an organisation-wide secret, so that a start with the wrong key is refused
create table key_check (
  key_id     text primary key,
  check_hash bytea not null,
  created_at timestamptz not null default now()
);

-- one row a started process; its claims are given back when it has ended
create table process_epoch (
  epoch      bigint generated always as identity primary key,
  home_id    uuid not null,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  ended_at   timestamptz
);

-- links in mails: quote, unsubscribe, reply
create table link_route (
  token_hash bytea primary key,
  tenant_id  uuid not null references tenant_route,
  link_id    uuid not null,
  created_at timestamptz not null default now()
);

create table login_route (
  email_hash bytea not null,
  tenant_id  uuid not null references tenant_route,
  member_id  uuid not null,
  primary key (email_hash, tenant_id)
);

create table session_route (
  token_hash bytea primary key,
  tenant_id  uuid not null references tenant_route,
  member_id  uuid not null,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_at timestamptz not null
);

-- one-time links of members: invitation, password reset, first set-up
create table ticket_route (
  token_hash bytea primary key,
  kind       text not null,
  tenant_id  uuid references tenant_route,
  member_id  uuid,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table key_route (
  key_hash   bytea primary key,
  tenant_id  uuid not null references tenant_route,
  key_id     uuid not null
);

-- what a workflow has to be told; written in the deciding transaction, deleted once told
create table outbox (
  id         bigint generated always as identity primary key,
  tenant_id  uuid not null references tenant_route,
  kind       text not null,
  subject_id uuid not null,
  final      boolean not null default false,
  created_at timestamptz not null default now()
);

-- what has to happen by when, for whoever rebuilds workflows from rows
create table due (
  kind        text not null,
  subject_id  uuid not null,
  tenant_id   uuid not null references tenant_route,
  due_at      timestamptz not null,
  epoch       bigint,
  lease_until timestamptz,
  primary key (kind, subject_id)
);
create index due_by_instant on due (due_at);

-- throttles of public pages and logins: hashed subject, window, count
create table throttle (
  subject_hash bytea not null,
  window_start timestamptz not null,
  hits         int not null default 1,
  primary key (subject_hash, window_start)
);

-- organisation -----------------------------------------------------------------------------------

create table tenant (
  tenant_id       uuid primary key references tenant_route,
  name            text not null,
  legal_name      text,
  postal_address  text,
  vat_id          text,
  email           text,
  phone           text,
  website         text,
  time_zone       text not null default 'UTC',
  locale          text not null default 'en',
  currency        text not null default 'EUR',
  accent          text not null default '#1f5f8b',
  logo            bytea,
  logo_type       text,
  default_terms   text,
  validity_days   int not null default 30,
  window_days     text not null default 'mon,tue,wed,thu,fri',
  window_from     time not null default '09:00',
  window_until    time not null default '17:00',
  sender_name     text,
  sender_email    text,
  sender_domain_proved_at timestamptz,
  updated_at      timestamptz not null default now()
);
select protect_tenant_table('tenant');

-- keys, passwords and tokens of a tenant, encrypted with authenticated encryption bound to tenant and row
create table secret (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  purpose    text not null,
  sealed     bytea not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
select protect_tenant_table('secret');

create table dkim_key (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  domain     text not null,
  selector   text not null,
  secret_id  uuid not null,
  public_key text not null,
  active     boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, secret_id) references secret
);
select protect_tenant_table('dkim_key');

create table idempotency (
  tenant_id  uuid not null references tenant,
  key_hash   bytea not null,
  body_hash  bytea not null,
  status     int,
  answer     text,
  location   text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key_hash)
);
create index idempotency_age on idempotency (tenant_id, created_at);
select protect_tenant_table('idempotency');
