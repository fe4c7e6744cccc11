-- Threads that members work through, and what each incoming mail is taken for, with the reason.

create table thread (
  tenant_id       uuid not null references tenant,
  id              uuid not null default uuidv7(),
  quote_id        uuid,
  contact_id      uuid,
  done_at         timestamptz,
  snoozed_until   timestamptz,
  assignee_id     uuid,
  unread          boolean not null default false,
  last_kind       text not null,
  last_inbound_at timestamptz not null default now(),
  created_at      timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, contact_id) references contact,
  foreign key (tenant_id, assignee_id) references member
);
create unique index one_thread on thread (tenant_id, quote_id, contact_id) nulls not distinct;
create index thread_newest on thread (tenant_id, last_inbound_at desc);
select protect_tenant_table('thread');

alter table inbound
  add column thread_id    uuid,
  add column reason       text not null default '',
  add column reply_to     text,
  add column html         bytea,
  add column returns_on   date,
  add column status       text,
  add column machine      boolean not null default false,
  add column first_kind   text,
  add column corrected_by uuid,
  add column corrected_at timestamptz,
  add foreign key (tenant_id, thread_id) references thread,
  add foreign key (tenant_id, corrected_by) references member;
create index inbound_thread on inbound (tenant_id, thread_id, received_at);
create index inbound_soft on inbound (tenant_id, contact_id, received_at) where kind = 'bounce_soft';

-- what came in before: each tenant's rows are visible only under its name
do $$
declare t uuid;
begin
  for t in select tenant_id from tenant_route loop
    perform set_config('operant.tenant', t::text, true);
    update inbound set kind = 'auto_reply', machine = true where kind = 'auto';
    update inbound set machine = true where kind = 'report';
    insert into thread (tenant_id, quote_id, contact_id, last_kind, last_inbound_at)
    select distinct on (quote_id, contact_id) tenant_id, quote_id, contact_id, kind, received_at
    from inbound
    where quote_id is not null or contact_id is not null
    order by quote_id, contact_id, received_at desc;
    update inbound i set thread_id = thread.id
    from thread
    where thread.quote_id is not distinct from i.quote_id
    and thread.contact_id is not distinct from i.contact_id
    and (i.quote_id is not null or i.contact_id is not null);
  end loop;
  perform set_config('operant.tenant', '', true);
end $$;

alter table inbound add check (kind in ('reply', 'auto_reply', 'out_of_office', 'bounce_hard', 'bounce_soft',
  'complaint', 'stop_request', 'challenge', 'report'));
