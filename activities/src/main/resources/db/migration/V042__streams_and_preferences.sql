-- What a recipient wants to get: streams on and off, and a pause. Sequences without a stream of
-- their own are follow-ups about quotes.

create table stream (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  name       text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index stream_name on stream (tenant_id, lower(name));
select protect_tenant_table('stream');

create table sequence_stream (
  tenant_id   uuid not null references tenant,
  sequence_id uuid not null,
  stream_id   uuid not null,
  primary key (tenant_id, sequence_id),
  foreign key (tenant_id, sequence_id) references sequence,
  foreign key (tenant_id, stream_id) references stream
);
select protect_tenant_table('sequence_stream');

-- a stream that a contact does not want; without a stream: follow-ups about quotes
create table stream_off (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  contact_id uuid not null,
  stream_id  uuid,
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact,
  foreign key (tenant_id, stream_id) references stream
);
create unique index one_stream_off on stream_off (tenant_id, contact_id, stream_id) nulls not distinct;
select protect_tenant_table('stream_off');

create table mail_pause (
  tenant_id  uuid not null references tenant,
  contact_id uuid not null,
  until      timestamptz not null,
  at         timestamptz not null default now(),
  primary key (tenant_id, contact_id),
  foreign key (tenant_id, contact_id) references contact
);
select protect_tenant_table('mail_pause');
