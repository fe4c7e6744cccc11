-- How fast mail leaves: what a tenant has chosen, when each mailbox was first used, and one slot a mail.

create table sending_pace (
  tenant_id    uuid primary key references tenant,
  mailbox_day  int not null check (mailbox_day >= 0),
  domain_day   int not null check (domain_day >= 0),
  tenant_day   int not null check (tenant_day >= 0),
  gap_seconds  int not null check (gap_seconds between 0 and 3600),
  warm_up_from int not null check (warm_up_from >= 0),
  warm_up_step int not null check (warm_up_step >= 0),
  updated_at   timestamptz not null default now()
);
select protect_tenant_table('sending_pace');

-- the day from which a mailbox's warm-up counts
create table pace_mailbox (
  tenant_id uuid not null references tenant,
  sender    text not null,
  first_at  timestamptz not null,
  primary key (tenant_id, sender)
);
select protect_tenant_table('pace_mailbox');

-- the instant that was given to a mail, and, once it is used, the instant at which the mail left
create table pace_slot (
  tenant_id  uuid not null references tenant,
  message_id uuid not null,
  sender     text not null,
  domain     text not null,
  wanted_at  timestamptz not null,
  at         timestamptz not null,
  rule       text,
  in_hours   boolean not null default false,
  used       boolean not null,
  primary key (tenant_id, message_id),
  foreign key (tenant_id, message_id) references message on delete cascade
);
create index pace_slot_time on pace_slot (tenant_id, at) include (sender, domain, used);
create index pace_slot_mailbox on pace_slot (tenant_id, sender, at desc) where used;
create index pace_slot_domain on pace_slot (tenant_id, domain, at desc) where used;
select protect_tenant_table('pace_slot');

-- a mail that will not leave by itself gives its slot back, whoever decides it and in whichever statement
create function give_pace_slot_back() returns trigger language plpgsql as $$
begin
  delete from pace_slot where tenant_id = new.tenant_id and message_id = new.id and not used;
  return null;
end $$;
create trigger pace_slot_given_back after update of state on message
  for each row when (new.state in ('cancelled', 'held') and old.state is distinct from new.state)
  execute function give_pace_slot_back();

-- which tenants have mail waiting for the relay, how many an hour and until when; so that they share it fairly
create table relay_turn (
  tenant_id  uuid primary key references tenant_route,
  busy_until timestamptz not null,
  waiting    int not null,
  squeezed   boolean not null default false
);

-- what is due, in its order
create index message_due on message (tenant_id, due_at) where state = 'planned' and class = 'follow_up';
