-- Several people on the buyer's side: who may read, recommend and sign a version, and who has.

-- the customer is always the first signer and has no row here
create table quote_recipient (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  quote_id   uuid not null,
  version_id uuid not null,
  contact_id uuid not null,
  role       text not null check (role in ('viewer', 'approver', 'signer')),
  -- a signer signs when all with a lower turn have; the customer's is 1
  turn       int not null default 1 check (turn between 1 and 100),
  position   int not null,
  name       text not null,
  email      text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, contact_id) references contact,
  unique (tenant_id, version_id, contact_id)
);
create index quote_recipient_quote on quote_recipient (tenant_id, quote_id);
select protect_tenant_table('quote_recipient');

-- one of several signatures on a version; a newer version starts without any
create table signature (
  tenant_id       uuid not null references tenant,
  id              uuid not null default uuidv7(),
  version_id      uuid not null,
  contact_id      uuid not null,
  name            text not null,
  consent_text    text not null,
  consent_sha256  text not null,
  hash            text not null,
  document_sha256 text not null,
  chosen          uuid[] not null default '{}',
  ip              text,
  user_agent      text,
  at              timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, contact_id) references contact,
  unique (tenant_id, version_id, contact_id)
);
select protect_tenant_table('signature');

create table recommendation (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  version_id uuid not null,
  contact_id uuid not null,
  approves   boolean not null,
  remark     text not null default '',
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, contact_id) references contact,
  unique (tenant_id, version_id, contact_id)
);
select protect_tenant_table('recommendation');
