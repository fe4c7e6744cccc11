-- how many mails of a tenant wait for the relay: how long it is shared is planned from these, not from the
-- plans of others, who did not know yet who else would come
alter table relay_turn
  add column mails    int not null default 0,
  add column noted_at timestamptz not null default now();
