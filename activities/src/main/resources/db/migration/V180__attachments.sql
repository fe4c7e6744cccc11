-- PDFs that stand behind a quote: each once a tenant, by its hash, with a picture of each page.

create table attachment_file (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pdf        bytea storage external not null,
  pages      int not null check (pages between 1 and 20),
  -- when it was last uploaded or written on a quote: what nobody uses is removed after a while
  used_at    timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, sha256)
);
select protect_tenant_table('attachment_file');

-- made once, so that nothing that is installed later changes what a quote shows
create table attachment_page (
  tenant_id uuid not null references tenant,
  id        uuid not null default uuidv7(),
  file_id   uuid not null,
  page      int not null,
  picture   bytea storage external not null,
  text      text not null,
  primary key (tenant_id, id),
  unique (tenant_id, file_id, page),
  foreign key (tenant_id, file_id) references attachment_file on delete cascade
);
select protect_tenant_table('attachment_page');

-- written and read with its version alone, as headings and notes are
alter table quote_version add column attachments jsonb not null default '[]'
  check (jsonb_typeof(attachments) = 'array');
alter table quote_template add column attachments jsonb not null default '[]'
  check (jsonb_typeof(attachments) = 'array');
