-- People of the organisation: members, their API keys and what they administered.

create table member (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  email          text not null,
  name           text not null,
  role           text not null check (role in ('admin', 'member')),
  password_hash  text,
  state          text not null check (state in ('invited', 'active', 'removed')),
  failed_logins  int not null default 0,
  locked_until   timestamptz,
  notices_off    text[] not null default '{}',
  shortcuts      boolean not null default true,
  created_at     timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index member_email on member (tenant_id, lower(email)) where state <> 'removed';
select protect_tenant_table('member');

create table api_key (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  name         text not null,
  prefix       text not null,
  created_by   uuid,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at   timestamptz,
  primary key (tenant_id, id)
);
select protect_tenant_table('api_key');

create table audit (
  tenant_id uuid not null references tenant,
  id        uuid not null default uuidv7(),
  at        timestamptz not null default now(),
  actor     text not null,
  action    text not null,
  subject   text not null,
  detail    text,
  primary key (tenant_id, id)
);
select protect_tenant_table('audit');

-- what the product tells a member in the app; the mail copy is an ordinary message
create table notice (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  member_id  uuid not null,
  kind       text not null,
  quote_id   uuid,
  message_id uuid,
  detail     text,
  at         timestamptz not null default now(),
  read_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member
);
create index notice_unread on notice (tenant_id, member_id, at desc);
select protect_tenant_table('notice');

-- what a person has to do, such as retrying a failed provisioning
create table task (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  owner_id   uuid,
  kind       text not null,
  quote_id   uuid,
  subject_id uuid,
  detail     text not null,
  created_at timestamptz not null default now(),
  done_at    timestamptz,
  primary key (tenant_id, id)
);
select protect_tenant_table('task');
