-- Until when the last time stamp over an accepted document of level B-LTA holds, and when it gets
-- another one over it. Made anew from the document wherever a row is missing.

create table archive_renewal (
  tenant_id   uuid not null references tenant,
  version_id  uuid not null,
  stamps      int not null check (stamps >= 0),
  authority   text not null,
  stamped_at  timestamptz not null,
  -- the end of the certificate, and what the stamp was made with, such as SHA256 or EC256
  ends_at     timestamptz not null,
  algorithms  text[] not null,
  -- the earlier of that end and of the day on which one of the algorithms is out of use
  holds_until timestamptz not null,
  -- absent: it was tried often enough, and a person has to ask for it again
  next_at     timestamptz,
  -- a person has asked: another time stamp is taken even if it holds no longer
  asked       boolean not null default false,
  tries       int not null default 0,
  tried_at    timestamptz,
  reason      text,
  primary key (tenant_id, version_id),
  foreign key (tenant_id, version_id) references quote_version,
  check (next_at is not null or reason is not null)
);
create index archive_renewal_next on archive_renewal (tenant_id, next_at);
select protect_tenant_table('archive_renewal');
