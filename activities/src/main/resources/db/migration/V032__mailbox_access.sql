-- Access to mailboxes by OAuth2: the client, the address that hands out tokens, and the refresh token, sealed.

create table mailbox_access (
  tenant_id         uuid not null references tenant,
  id                uuid not null default uuidv7(),
  mailbox_id        uuid not null,
  provider          text not null check (provider in ('google', 'microsoft', 'other')),
  client_id         text not null,
  client_secret_id  uuid,
  authorization_url text not null,
  token_url         text not null,
  scope             text not null,
  refresh_secret_id uuid,
  connected_at      timestamptz,
  error             text,
  error_at          timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  unique (tenant_id, mailbox_id)
);
select protect_tenant_table('mailbox_access');

-- a member on the way to the provider and back; used once
create table access_request (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  mailbox_id uuid not null,
  member_id  uuid not null,
  state_hash bytea not null,
  verifier   bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references mailbox,
  foreign key (tenant_id, member_id) references member,
  unique (tenant_id, state_hash)
);
select protect_tenant_table('access_request');
