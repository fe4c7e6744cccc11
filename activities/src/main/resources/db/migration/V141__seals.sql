-- Keys that seal accepted documents. Each installation has one, made at its first start: a certificate is
-- public, its private key is encrypted like every secret, bound to the nil tenant.

create table installation_seal (
  id          uuid primary key default uuidv7(),
  sealed      bytea not null,
  certificate bytea not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null default now()
);

-- A tenant's own key. Removing it deletes the private key; the row stays as the answer to "who sealed this?".
create table seal_key (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  secret_id    uuid,
  certificates bytea[] not null,
  subject      text not null,
  issuer       text not null,
  fingerprint  text not null,
  expires_at   timestamptz not null,
  created_at   timestamptz not null default now(),
  removed_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, secret_id) references secret,
  check ((secret_id is null) = (removed_at is not null))
);
create unique index one_seal_key_in_use on seal_key (tenant_id) where removed_at is null;
select protect_tenant_table('seal_key');

-- A seal that could not be made yet: how often it was tried, why it failed, and when it is tried again.
create table sealing (
  tenant_id  uuid not null references tenant,
  version_id uuid not null,
  tries      int not null,
  reason     text not null,
  next_at    timestamptz,
  primary key (tenant_id, version_id),
  foreign key (tenant_id, version_id) references quote_version
);
select protect_tenant_table('sealing');

-- How an accepted document is sealed: the PAdES level and the SHA-256 of the certificate.
alter table document add column seal_level text;
alter table document add column seal_certificate text;
