-- What buyers ask on the quote's page, and what they are answered.

create table question (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  quote_id      uuid not null,
  version_id    uuid not null,
  link_id       uuid not null,
  contact_id    uuid not null,
  kind          text not null check (kind in ('question', 'more_time')),
  -- the line asked about, in the words that stood there; absent: the whole quote
  line          text,
  text          text not null,
  -- until when the buyer would like the quote to be valid
  wanted_until  date,
  asked_at      timestamptz not null default now(),
  answer        text,
  granted_until date,
  answered_at   timestamptz,
  answered_by   text,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, link_id) references link,
  foreign key (tenant_id, contact_id) references contact,
  check (kind = 'more_time' or text <> ''),
  check (kind = 'more_time' or wanted_until is null and granted_until is null),
  check ((answered_at is null) = (answer is null and granted_until is null))
);
create index question_quote on question (tenant_id, quote_id, asked_at);
create index question_open on question (tenant_id, asked_at) where answered_at is null;
select protect_tenant_table('question');
