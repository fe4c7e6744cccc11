-- A mail that was refused or given up keeps that outcome; this says when somebody decided to leave it so. An instant
-- before that of the state speaks of an earlier failure of the same mail.
alter table message add column left_at timestamptz;

create index message_failed on message (tenant_id, id)
  where state in ('rejected', 'not_sent') and (left_at is null or left_at < state_at);
