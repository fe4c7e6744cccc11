-- What follow-ups led to, and how many people complain about them.

-- an answer to a follow-up in the widest sense; it belongs to the last follow-up before it
create table echo (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  kind       text not null check (kind in ('replied', 'unsubscribed', 'bounced', 'complained', 'accepted')),
  message_id uuid not null,
  version_id uuid,
  -- the answer; what is found to be none after all does not count
  inbound_id uuid,
  at         timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references message on delete cascade,
  foreign key (tenant_id, version_id) references quote_version,
  unique (tenant_id, message_id, kind)
);
create index echo_kind on echo (tenant_id, kind, at);
select protect_tenant_table('echo');

create index message_follow_up_time on message (tenant_id, (coalesce(accepted_at, due_at)))
  where class = 'follow_up';

-- how many complain: of all mailboxes together, and of each
create table complaint_watch (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  -- absent: all of the tenant's
  mailbox_id  uuid,
  level       text not null check (level in ('fine', 'warning', 'stop')),
  complaints  int not null,
  mails       int not null,
  reason      text,
  looked_at   timestamptz not null default now(),
  -- an admin has looked into it: what was before does not count any more
  reviewed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  unique nulls not distinct (tenant_id, mailbox_id)
);
select protect_tenant_table('complaint_watch');
