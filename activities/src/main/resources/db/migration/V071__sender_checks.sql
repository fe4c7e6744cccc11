-- What the DNS last said about the domain that a tenant's mails come from: one row a tenant.

create table sender_check (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  domain     text not null,
  findings   jsonb not null,
  refusal    text,
  checked_at timestamptz not null default now(),
  next_at    timestamptz not null,
  primary key (tenant_id, id)
);
create unique index one_sender_check on sender_check (tenant_id);
select protect_tenant_table('sender_check');

-- a key signs once its record has been seen in the DNS: receivers could not check it before
alter table dkim_key add column seen_at timestamptz;
