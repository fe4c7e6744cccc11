-- How far each folder of a mailbox has been read; mailbox keeps when all of them were last read to their end.

create table mailbox_folder (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  mailbox_id     uuid not null,
  name           text not null,
  uid_validity   bigint not null,
  last_uid       bigint not null default 0,
  read_to_end_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  unique (tenant_id, mailbox_id, name)
);
select protect_tenant_table('mailbox_folder');

alter table mailbox no force row level security;
alter table mailbox_folder no force row level security;
insert into mailbox_folder (tenant_id, mailbox_id, name, uid_validity, last_uid, read_to_end_at)
select tenant_id, id, folder, uid_validity, last_uid, read_to_end_at from mailbox where uid_validity is not null;
alter table mailbox_folder force row level security;
alter table mailbox force row level security;

alter table mailbox
  drop column uid_validity,
  drop column last_uid,
  -- read besides the inbox; junk is found by its special use (RFC 6154)
  add column folders     text[] not null default '{}',
  add column read_junk   boolean not null default true,
  -- absent: found by its special use
  add column sent_folder text;
