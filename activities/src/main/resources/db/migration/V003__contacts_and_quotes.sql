-- Contacts, quotes, their versions and lines, links, documents, acceptances.

create table contact (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  email        text not null,
  name         text not null,
  company      text,
  address      text,
  vat_id       text,
  phone        text,
  time_zone    text,
  locale       text,
  basis        text not null default 'requested' check (basis in ('requested', 'customer', 'consent', 'none')),
  basis_source text,
  basis_at     timestamptz not null default now(),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index contact_email on contact (tenant_id, lower(email));
select protect_tenant_table('contact');

-- who must not be mailed with follow-ups; the address only as a keyed hash, so that it outlives erasure
create table suppression (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  email_hash bytea not null,
  reason     text not null check (reason in ('unsubscribed', 'bounced', 'complained', 'by_member')),
  at         timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index suppression_email on suppression (tenant_id, email_hash);
select protect_tenant_table('suppression');

create table quote_counter (
  tenant_id uuid not null references tenant,
  year      int not null,
  last      int not null,
  primary key (tenant_id, year)
);
select protect_tenant_table('quote_counter');

create table quote (
  tenant_id   uuid not null references tenant,
  id          uuid not null default uuidv7(),
  number      text not null,
  contact_id  uuid not null,
  owner_id    uuid,
  sequence_id uuid,
  follow_up   boolean not null default true,
  cc          text[] not null default '{}',
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact,
  foreign key (tenant_id, owner_id) references member
);
create unique index quote_number on quote (tenant_id, number);
select protect_tenant_table('quote');

create table quote_version (
  tenant_id        uuid not null references tenant,
  id               uuid not null default uuidv7(),
  quote_id         uuid not null,
  version          int not null,
  state            text not null check (state in ('draft', 'in_review', 'approved', 'sending', 'sent', 'accepted',
                     'declined', 'expired', 'withdrawn', 'superseded', 'discarded')),
  state_at         timestamptz not null default now(),
  state_reason     text,
  was_approved     boolean not null default false,
  title            text,
  currency         text not null,
  valid_until      date not null,
  expires_at       timestamptz,
  customer         jsonb not null,
  seller           jsonb not null,
  discount_percent numeric,
  discount_amount  numeric,
  po_number        text,
  terms            text,
  message          text,
  totals           jsonb not null,
  hash             text not null,
  send_after       timestamptz,
  sent_at          timestamptz,
  document_id      uuid,
  document_sha256  text,
  edit_count       int not null default 0,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  unique (tenant_id, quote_id, version)
);
-- a customer sees one live version, a seller edits one draft
create unique index one_live_version on quote_version (tenant_id, quote_id) where state in ('sent', 'accepted');
create unique index one_draft on quote_version (tenant_id, quote_id)
  where state in ('draft', 'in_review', 'approved', 'sending');
create index quote_version_state on quote_version (tenant_id, state, expires_at);
select protect_tenant_table('quote_version');

create table quote_line (
  tenant_id        uuid not null references tenant,
  id               uuid not null default uuidv7(),
  version_id       uuid not null,
  position         int not null,
  description      text not null,
  details          text,
  unit             text,
  quantity         numeric not null,
  unit_price       numeric not null,
  discount_percent numeric,
  discount_amount  numeric,
  tax_percent      numeric not null,
  interval         text not null check (interval in ('once', 'month', 'year')),
  optional         boolean not null default false,
  net              numeric not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version,
  unique (tenant_id, version_id, position)
);
select protect_tenant_table('quote_line');

create table link (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  purpose    text not null check (purpose in ('quote', 'unsubscribe', 'reply')),
  quote_id   uuid,
  contact_id uuid,
  message_id uuid,
  key_id     text not null,
  epoch      int not null default 1,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, contact_id) references contact
);
create unique index one_quote_link on link (tenant_id, quote_id, contact_id) where purpose = 'quote';
create unique index one_unsubscribe_link on link (tenant_id, contact_id) where purpose = 'unsubscribe';
create unique index one_reply_link on link (tenant_id, message_id) where purpose = 'reply';
select protect_tenant_table('link');

create table document (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  version_id uuid not null,
  kind       text not null check (kind in ('quote', 'accepted')),
  pdf        bytea not null,
  sha256     text not null,
  pages      int not null,
  uncovered  text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version
);
create unique index one_document on document (tenant_id, version_id, kind);
select protect_tenant_table('document');

create table acceptance (
  tenant_id       uuid not null references tenant,
  id              uuid not null default uuidv7(),
  version_id      uuid not null,
  how             text not null check (how in ('link', 'by_member')),
  name            text not null,
  consent_text    text,
  consent_sha256  text,
  hash            text not null,
  document_sha256 text not null,
  chosen          uuid[] not null default '{}',
  totals          jsonb not null,
  ip              text,
  user_agent      text,
  member_id       uuid,
  note            text,
  at              timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version,
  unique (tenant_id, version_id)
);
select protect_tenant_table('acceptance');

create table spent_nonce (
  tenant_id uuid not null references tenant,
  nonce     bytea not null,
  at        timestamptz not null default now(),
  primary key (tenant_id, nonce)
);
select protect_tenant_table('spent_nonce');

create table quote_view (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  quote_id   uuid not null,
  version_id uuid not null,
  link_id    uuid not null,
  label      text not null check (label in ('human', 'machine', 'unknown')),
  reason     text not null,
  user_agent text,
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote
);
create index quote_view_quote on quote_view (tenant_id, quote_id, at);
select protect_tenant_table('quote_view');

create table timeline (
  tenant_id uuid not null references tenant,
  id        uuid not null default uuidv7(),
  quote_id  uuid,
  at        timestamptz not null default clock_timestamp(),
  kind      text not null,
  actor     text not null,
  detail    jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index timeline_quote on timeline (tenant_id, quote_id, at);
select protect_tenant_table('timeline');
