-- Many contacts sent through one sequence, a batch at a time.

create table bulk_enrollment (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  sequence_id   uuid not null,
  audience_kind text not null check (audience_kind in ('segment', 'import')),
  audience_id   uuid not null,
  audience_name text not null,
  state         text not null check (state in ('running', 'done', 'cancelled')),
  per_hour      int not null check (per_hour between 1 and 10000),
  total         int not null,
  seen          int not null default 0,
  started       int not null default 0,
  refused       int not null default 0,
  last_contact  uuid,
  next_at       timestamptz not null default now(),
  created_by    text not null,
  created_at    timestamptz not null default now(),
  ended_at      timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, sequence_id) references sequence
);
create index bulk_enrollment_newest on bulk_enrollment (tenant_id, created_at desc);
select protect_tenant_table('bulk_enrollment');

-- what became of each contact: enrolled, or why not
create table bulk_enrollment_contact (
  tenant_id  uuid not null references tenant,
  bulk_id    uuid not null,
  contact_id uuid not null,
  reason     text,
  at         timestamptz not null default now(),
  primary key (tenant_id, bulk_id, contact_id),
  foreign key (tenant_id, bulk_id) references bulk_enrollment on delete cascade,
  foreign key (tenant_id, contact_id) references contact on delete cascade
);
select protect_tenant_table('bulk_enrollment_contact');
