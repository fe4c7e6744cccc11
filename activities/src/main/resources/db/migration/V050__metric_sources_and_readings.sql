-- Metrics: more kinds of sources and ways to sign in to them, how a number is reckoned, numbers for each
-- customer, and how often a source is asked.

-- by what other systems know the contact
alter table contact add column external_ref text;

alter table metric_source drop constraint metric_source_kind_check;
alter table metric_source add constraint metric_source_kind_check
  check (kind in ('demo', 'http_json', 'prometheus', 'csv_url', 'csv_file', 'stage', 'relay'));
alter table metric_source
  add column access text not null default 'none'
    check (access in ('none', 'header', 'basic', 'oauth_client', 'oauth_code')),
  add column username       text,
  add column token_url      text,
  add column authorize_url  text,
  add column scope          text,
  add column account        text,
  add column contact_column text,
  add column contact_field  text,
  add column date_column    text,
  add column file_name      text,
  add column file_at        timestamptz,
  -- sealed, as secret_id is: what the token service gave, and an uploaded file
  add column token_id       uuid,
  add column file_id        uuid;

-- the owner, too, sees no tenant's rows while the policy is forced
alter table metric_source no force row level security;
update metric_source set access = 'header' where header is not null;
alter table metric_source force row level security;

alter table metric
  add column aggregation text not null default 'last' check (aggregation in ('last', 'sum', 'mean', 'max', 'min')),
  add column window_days int not null default 30 check (window_days between 1 and 366),
  add column comparison  text not null default 'previous_mail'
    check (comparison in ('previous_mail', 'last_period', 'quote_start', 'none'));

drop index metric_snapshot_latest;
create index metric_snapshot_latest on metric_snapshot (tenant_id, source_id, contact_id, read_at desc);
create index metric_snapshot_contact on metric_snapshot (tenant_id, contact_id);
alter table metric_snapshot add foreign key (tenant_id, contact_id) references contact on delete cascade;

-- how asking a source went, for each contact that it answers about; without a contact: for all of them
create table metric_attempt (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  source_id  uuid not null,
  contact_id uuid,
  read_at    timestamptz,
  error      text,
  failures   int not null default 0,
  retry_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references metric_source,
  foreign key (tenant_id, contact_id) references contact on delete cascade,
  unique nulls not distinct (tenant_id, source_id, contact_id)
);
select protect_tenant_table('metric_attempt');

-- a sign-in at somebody else's page that has begun and not come back; the verifier is sealed (RFC 7636)
create table metric_grant (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  source_id  uuid not null,
  member_id  uuid not null,
  state_hash bytea not null,
  secret_id  uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references metric_source,
  foreign key (tenant_id, member_id) references member,
  foreign key (tenant_id, secret_id) references secret,
  unique (tenant_id, state_hash)
);
select protect_tenant_table('metric_grant');
