-- What is known about mails of which the relay never said whether it took them.

alter table message
  add column evidence    text check (evidence in ('answer', 'report', 'sent_folder', 'provider', 'member')),
  add column evidence_at timestamptz,
  add column looked_at   timestamptz,
  add column looks       int not null default 0,
  add column look_result text;
