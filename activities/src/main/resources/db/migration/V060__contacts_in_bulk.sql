-- Contacts by the hundred thousand: where they live, by which number others know them, and their
-- import from a file.

-- lower() may not run before row-level security has looked, so an index on it is of no use in a
-- search; a plain column is
alter table contact add column email_key text generated always as (lower(email)) stored;
-- as suppressions hold it; filled in by the product, which has the key
alter table contact add column email_hash bytea;
create index contact_email_key on contact (tenant_id, email_key);
create index contact_email_hash on contact (tenant_id, email_hash);
create index contact_without_hash on contact (tenant_id, id) where email_hash is null;
create index contact_by_name on contact (tenant_id, lower(name), id);

-- what somebody has done, found by the contact
create index message_contact on message (tenant_id, contact_id, accepted_at);
create index inbound_contact on inbound (tenant_id, contact_id, received_at);
create index quote_contact on quote (tenant_id, contact_id);

create table contact_import (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  file_name      text not null,
  state          text not null check (state in ('uploading', 'mapping', 'checking', 'checked',
                   'running', 'done', 'cancelled', 'failed')),
  problem        text,
  size           bigint not null default 0,
  sha256         bytea,
  charset        text,
  separator      text,
  columns        text[] not null default '{}',
  sample         jsonb not null default '[]',
  mapping        text[] not null default '{}',
  existing       text not null default 'update' check (existing in ('update', 'skip')),
  -- why the people may be written to whose row does not say so
  basis          text check (basis in ('requested', 'customer', 'consent', 'none')),
  basis_source   text,
  basis_at       timestamptz,
  total_rows     int not null default 0,
  checked_rows   int not null default 0,
  new_rows       int not null default 0,
  known_rows     int not null default 0,
  bad_rows       int not null default 0,
  suppressed_rows int not null default 0,
  ran_rows       int not null default 0,
  added_rows     int not null default 0,
  updated_rows   int not null default 0,
  skipped_rows   int not null default 0,
  created_by     text not null,
  created_at     timestamptz not null default now(),
  started_at     timestamptz,
  ended_at       timestamptz,
  primary key (tenant_id, id)
);
create index contact_import_newest on contact_import (tenant_id, created_at desc);
select protect_tenant_table('contact_import');

-- the file as it came, in pieces; gone once its rows are contacts
create table contact_import_chunk (
  tenant_id uuid not null references tenant,
  import_id uuid not null,
  number    int not null,
  bytes     bytea not null,
  primary key (tenant_id, import_id, number),
  foreign key (tenant_id, import_id) references contact_import on delete cascade
);
alter table contact_import_chunk alter column bytes set storage external;
select protect_tenant_table('contact_import_chunk');

-- the rows that can be taken; an address stands in a file once
create table contact_import_row (
  tenant_id  uuid not null references tenant,
  import_id  uuid not null,
  line       int not null,
  email_hash bytea not null,
  known      boolean not null,
  outcome    text check (outcome in ('added', 'updated', 'skipped')),
  contact_id uuid,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references contact_import on delete cascade,
  foreign key (tenant_id, contact_id) references contact on delete cascade,
  unique (tenant_id, import_id, email_hash)
);
create index contact_import_row_contact on contact_import_row (tenant_id, contact_id);
select protect_tenant_table('contact_import_row');

-- the rows that cannot, as they were, each with what is wrong
create table contact_import_error (
  tenant_id uuid not null references tenant,
  import_id uuid not null,
  line      int not null,
  problem   text not null,
  cells     text[] not null,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references contact_import on delete cascade
);
select protect_tenant_table('contact_import_error');
