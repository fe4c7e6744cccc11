-- Each try to hand a mail over: how far it came, what the relay said in full, and how long each part took.
-- What relays say may quote addresses: it stays here, and is forgotten after a time.

create table message_attempt (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  message_id  uuid not null,
  at          timestamptz not null default clock_timestamp(),
  outcome     text not null check (outcome in ('accepted', 'rejected', 'not_sent', 'unknown', 'stopped')),
  phase       text,
  reply       text,
  connect_ms  int,
  tls_ms      int,
  auth_ms     int,
  envelope_ms int,
  data_ms     int,
  answer_ms   int,
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references message on delete cascade
);
create index message_attempt_message on message_attempt (tenant_id, message_id, at);
create index message_attempt_age on message_attempt (tenant_id, at);
select protect_tenant_table('message_attempt');
