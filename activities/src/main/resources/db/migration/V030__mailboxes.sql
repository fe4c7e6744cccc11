-- Several mailboxes a tenant: each a sender's address with an SMTP and an IMAP account of its own, or the operator's.
-- host, port, tls, username and secret_id have always been those of the IMAP account.

alter table mailbox
  add column name            text,
  add column owner_id        uuid,
  -- the one that whoever runs the product provides; its address follows the organisation's sender
  add column built_in        boolean not null default false,
  add column is_default      boolean not null default false,
  add column smtp_host       text,
  add column smtp_port       int,
  add column smtp_tls        text check (smtp_tls in ('none', 'starttls', 'implicit')),
  add column smtp_username   text,
  add column smtp_secret_id  uuid,
  add column login           text not null default 'password' check (login in ('password', 'oauth')),
  -- how an answer's address carries its mail's token
  add column answers         text not null default 'plus' check (answers in ('plus', 'catch_all', 'plain')),
  add column answer_domain   text,
  add column return_path     boolean not null default false,
  add column sent_copies     boolean not null default false,
  -- raised by each change: what was begun with an earlier one does not leave any more
  add column revision        int not null default 1,
  add column paused_at       timestamptz,
  add column removed_at      timestamptz,
  add column created_at      timestamptz not null default now(),
  add column sent_at         timestamptz,
  add column send_error      text,
  add column send_error_at   timestamptz,
  add column read_error_at   timestamptz,
  add column copy_error      text,
  add foreign key (tenant_id, owner_id) references member,
  add check (answers <> 'catch_all' or answer_domain is not null);

-- the owner of the tables has no tenant, and sees no row while the policies are forced
alter table mailbox no force row level security;
update mailbox set built_in = true, is_default = true, return_path = true where host is null;
alter table mailbox force row level security;

drop index mailbox_address;
create unique index mailbox_address on mailbox (tenant_id, lower(address)) where removed_at is null and not built_in;
create unique index one_built_in_mailbox on mailbox (tenant_id) where built_in;
create unique index one_default_mailbox on mailbox (tenant_id) where is_default and removed_at is null;
create unique index one_mailbox_a_member on mailbox (tenant_id, owner_id) where removed_at is null;

-- which mailbox a mail was claimed for, and in which state of its settings
alter table message
  add column mailbox_id       uuid,
  add column mailbox_revision int,
  add foreign key (tenant_id, mailbox_id) references mailbox;
create index message_mailbox on message (tenant_id, mailbox_id, accepted_at) where mailbox_id is not null;

-- The mailbox that a mail leaves from now: its quote's owner's, else the default; what the product writes to members
-- comes from the built-in one, so that a broken mailbox can be told of. relay: whether the built-in one can send.
create function mailbox_for(quote uuid, member uuid, relay boolean) returns uuid language sql stable as $$
  select m.id from mailbox m
  left join quote q on q.id = mailbox_for.quote
  where m.removed_at is null
  and (mailbox_for.relay or not m.built_in)
  and (m.is_default or m.built_in or m.owner_id = q.owner_id)
  order by
    mailbox_for.member is not null and m.built_in desc,
    mailbox_for.member is null and m.owner_id is not null and m.owner_id is not distinct from q.owner_id desc,
    m.is_default desc,
    m.built_in desc
  limit 1
$$;
