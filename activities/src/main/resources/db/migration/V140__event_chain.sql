-- The events of a quote that are evidence, each bound to the one before by a hash. The rows stand apart
-- from the timeline, so that a change of either is seen by comparing the two.

create table event_chain_head (
  tenant_id uuid not null references tenant,
  quote_id  uuid not null,
  number    int not null,
  hash      text,
  primary key (tenant_id, quote_id),
  foreign key (tenant_id, quote_id) references quote
);
select protect_tenant_table('event_chain_head');

create table event_chain (
  tenant_id     uuid not null references tenant,
  quote_id      uuid not null,
  number        int not null check (number > 0),
  -- no foreign key: an entry that was removed is to be found missing, not to be kept from removal
  entry_id      uuid not null,
  at            timestamptz not null,
  kind          text not null,
  actor         text not null,
  -- what happened is often one of a few possible things: without a secret part its hash would tell which
  salt          uuid not null,
  detail_sha256 text not null,
  previous      text,
  hash          text not null,
  primary key (tenant_id, quote_id, number),
  foreign key (tenant_id, quote_id) references quote,
  unique (tenant_id, entry_id)
);
select protect_tenant_table('event_chain');
