-- Sequences, enrollments, the message ledger, what came in, and the sandbox's own mailbox.

create table sequence (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  name       text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index one_default_sequence on sequence (tenant_id) where is_default;
select protect_tenant_table('sequence');

create table step (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  sequence_id   uuid not null,
  position      int not null,
  anchor        text not null check (anchor in ('start', 'expiry')),
  days          int not null check (days >= 0),
  subject       text not null,
  html          text not null,
  text          text not null,
  metrics       text not null default 'none' check (metrics in ('none', 'drop', 'hold')),
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, sequence_id) references sequence
);
create unique index step_position on step (tenant_id, sequence_id, position);
select protect_tenant_table('step');

create table enrollment (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  sequence_id  uuid not null,
  quote_id     uuid not null,
  contact_id   uuid not null,
  state        text not null check (state in ('active', 'parked', 'paused', 'finished', 'stopped')),
  reason       text,
  parked_until timestamptz,
  started_at   timestamptz not null default now(),
  ends_at      timestamptz not null,
  ended_at     timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, sequence_id) references sequence,
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, contact_id) references contact
);
create unique index one_enrollment_a_quote on enrollment (tenant_id, quote_id)
  where state in ('active', 'parked', 'paused');
create index enrollment_contact on enrollment (tenant_id, contact_id);
select protect_tenant_table('enrollment');

-- The ledger: one row is one mail to one envelope recipient.
create table message (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  kind          text not null,
  class         text not null check (class in ('essential', 'follow_up')),
  state         text not null check (state in ('planned', 'held', 'claimed', 'in_data', 'accepted', 'not_sent',
                  'rejected', 'unknown', 'cancelled')),
  state_at      timestamptz not null default now(),
  state_reason  text,
  quote_id      uuid,
  version_id    uuid,
  enrollment_id uuid,
  step_id       uuid,
  contact_id    uuid,
  member_id     uuid,
  recipient     text not null,
  recipient_name text,
  subject       text,
  body          bytea,
  mime_id       text not null,
  in_reply_to   text,
  thread        text[] not null default '{}',
  due_at        timestamptz not null,
  attempts      int not null default 0,
  claim         uuid,
  lease_until   timestamptz,
  epoch         bigint,
  smtp_reply    text,
  smtp_phase    text,
  snapshot      jsonb,
  by_hand       boolean not null default false,
  planned_at    timestamptz not null default now(),
  claimed_at    timestamptz,
  in_data_at    timestamptz,
  accepted_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, enrollment_id) references enrollment,
  foreign key (tenant_id, contact_id) references contact,
  unique (tenant_id, mime_id)
);
create unique index one_message_a_step on message (tenant_id, enrollment_id, step_id) where enrollment_id is not null;
create unique index one_quote_mail on message (tenant_id, version_id, recipient)
  where kind = 'quote' and state not in ('cancelled', 'rejected') and not by_hand;
create index message_quote on message (tenant_id, quote_id, planned_at);
create index message_open on message (tenant_id, state) where state in ('planned', 'held', 'claimed', 'in_data', 'unknown');
select protect_tenant_table('message');

-- the mailbox that answers come to, and how far it has been read
create table mailbox (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  address      text not null,
  host         text,
  port         int,
  tls          text,
  username     text,
  secret_id    uuid,
  folder       text not null default 'INBOX',
  uid_validity bigint,
  last_uid     bigint not null default 0,
  read_to_end_at timestamptz,
  last_error   text,
  primary key (tenant_id, id)
);
create unique index mailbox_address on mailbox (tenant_id, lower(address));
select protect_tenant_table('mailbox');

create table inbound (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  mailbox_id  uuid not null,
  uid         bigint not null,
  mime_id     text,
  kind        text not null,
  sender      text,
  subject     text,
  text        text,
  message_id  uuid,
  quote_id    uuid,
  contact_id  uuid,
  received_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  foreign key (tenant_id, message_id) references message,
  foreign key (tenant_id, quote_id) references quote
);
create unique index inbound_once on inbound (tenant_id, mailbox_id, mime_id);
create index inbound_quote on inbound (tenant_id, quote_id);
select protect_tenant_table('inbound');

create table metric_source (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  name         text not null,
  kind         text not null check (kind in ('demo', 'http_json')),
  url          text,
  header       text,
  secret_id    uuid,
  fresh_hours  int not null default 24,
  last_read_at timestamptz,
  last_error   text,
  removed_at   timestamptz,
  created_at   timestamptz not null default now(),
  primary key (tenant_id, id)
);
select protect_tenant_table('metric_source');

create table metric (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  source_id    uuid not null,
  position     int not null,
  key          text not null,
  label        text not null,
  unit         text,
  format       text not null default 'whole',
  direction    text not null default 'up_is_good' check (direction in ('up_is_good', 'down_is_good', 'neutral')),
  path         text not null,
  history_path text,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references metric_source,
  unique (tenant_id, source_id, key)
);
select protect_tenant_table('metric');

create table metric_snapshot (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  source_id  uuid not null,
  contact_id uuid,
  readings   jsonb not null,
  read_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references metric_source
);
create index metric_snapshot_latest on metric_snapshot (tenant_id, source_id, read_at desc);
select protect_tenant_table('metric_snapshot');

-- what the sandbox's relay has taken: it is the outside world, kept so that it survives a crash
create table sandbox_mail (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  envelope_from text not null,
  envelope_to   text not null,
  inbound       boolean not null,
  raw           bytea not null,
  received_at   timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index sandbox_mail_newest on sandbox_mail (tenant_id, received_at desc);
select protect_tenant_table('sandbox_mail');
