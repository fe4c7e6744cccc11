-- A code by mail before a decision, where the link may have been passed on.

alter table tenant add column step_up text not null default 'when_forwarded'
  check (step_up in ('never', 'when_forwarded', 'always'));

-- a keyed hash of the network that a look came from, never its address
alter table quote_view add column network bytea;

-- looks before the link was replaced say nothing about who has the new one
alter table link add column renewed_at timestamptz;

create table step_up_code (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  link_id    uuid not null,
  version_id uuid not null,
  code_hash  bytea not null,
  tries      int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, link_id) references link,
  foreign key (tenant_id, version_id) references quote_version
);
create index step_up_code_link on step_up_code (tenant_id, link_id, created_at);
select protect_tenant_table('step_up_code');
