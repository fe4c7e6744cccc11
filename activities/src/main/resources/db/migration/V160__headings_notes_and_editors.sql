-- Headings and notes among a version's lines, and who has a quote open in the editor.

-- text without a price: nothing refers to it, and it is written and read with its version alone
alter table quote_version add column text_lines jsonb not null default '[]'
  check (jsonb_typeof(text_lines) = 'array');

-- a row is true while it is young: an editor that says nothing any more is gone
create table quote_editor (
  tenant_id uuid not null references tenant,
  id        uuid not null default uuidv7(),
  quote_id  uuid not null,
  member_id uuid not null,
  since     timestamptz not null default now(),
  seen_at   timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote on delete cascade,
  foreign key (tenant_id, member_id) references member on delete cascade,
  unique (tenant_id, quote_id, member_id)
);
select protect_tenant_table('quote_editor');
