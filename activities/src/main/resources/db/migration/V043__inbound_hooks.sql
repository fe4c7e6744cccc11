-- Providers that hand mails over by HTTP in place of a mailbox that is read.

-- a mailbox that only a provider fills: there is nothing to read, and nothing to wait for
alter table mailbox add column handed_over boolean not null default false;

create table inbound_hook (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  mailbox_id   uuid not null,
  sealed       bytea not null,
  created_by   uuid,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  foreign key (tenant_id, created_by) references member
);
select protect_tenant_table('inbound_hook');

-- read before the tenant is known: whose hook it is
create table hook_route (
  hook_id   uuid primary key,
  tenant_id uuid not null references tenant_route
);
