-- Rules that make a quote need an approval, who gives it, and what was asked and given.

create table approval_rule (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  kind           text not null check (kind in (
    'discount', 'margin', 'lowest_price', 'total', 'terms', 'validity', 'new_customer', 'currency')),
  active         boolean not null default true,
  number         numeric,
  currency       text,
  currencies     text[] not null default '{}',
  mode           text not null check (mode in ('any', 'all', 'chain')),
  own_quotes     boolean not null default false,
  escalate_hours int check (escalate_hours between 1 and 720),
  escalate_to    uuid,
  created_at     timestamptz not null default now(),
  removed_at     timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, escalate_to) references member,
  check ((escalate_hours is null) = (escalate_to is null))
);
select protect_tenant_table('approval_rule');

-- a member or everybody in a role, in the order in which a chain asks
create table approval_rule_approver (
  tenant_id uuid not null references tenant,
  rule_id   uuid not null,
  position  int not null,
  member_id uuid,
  role      text check (role in ('admin', 'member')),
  primary key (tenant_id, rule_id, position),
  foreign key (tenant_id, rule_id) references approval_rule,
  foreign key (tenant_id, member_id) references member,
  check ((member_id is null) <> (role is null))
);
select protect_tenant_table('approval_rule_approver');

-- up to which total a member may approve; a member without a row may approve any
create table approval_limit (
  tenant_id uuid not null references tenant,
  member_id uuid not null,
  currency  text not null,
  amount    numeric not null check (amount >= 0),
  primary key (tenant_id, member_id, currency),
  foreign key (tenant_id, member_id) references member
);
select protect_tenant_table('approval_limit');

-- who decides for a member who is away; both days are included
create table approval_deputy (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  member_id  uuid not null,
  deputy_id  uuid not null,
  from_day   date not null,
  until_day  date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member,
  foreign key (tenant_id, deputy_id) references member,
  check (until_day >= from_day),
  check (member_id <> deputy_id)
);
create index approval_deputy_member on approval_deputy (tenant_id, member_id, until_day);
select protect_tenant_table('approval_deputy');

-- one submission of a quote, with the content that was submitted
create table review (
  tenant_id    uuid not null references tenant,
  id           uuid not null default uuidv7(),
  quote_id     uuid not null,
  version_id   uuid not null,
  submitted_by uuid,
  remark       text,
  total        numeric not null,
  currency     text not null,
  title        text,
  content      jsonb not null,
  submitted_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, submitted_by) references member
);
create index review_quote on review (tenant_id, quote_id, submitted_at);
select protect_tenant_table('review');

-- what is asked of whom, and the fact that a given one holds for; what does not count any more is superseded
create table approval (
  tenant_id         uuid not null references tenant,
  id                uuid not null default uuidv7(),
  quote_id          uuid not null,
  review_id         uuid not null,
  rule_id           uuid not null,
  kind              text not null,
  fact_value        text not null,
  fact_limit        text not null,
  position          int not null,
  members           uuid[] not null,
  roles             text[] not null,
  state             text not null check (state in ('waiting', 'open', 'given', 'returned')),
  asked_at          timestamptz,
  reopened_because  text,
  escalate_at       timestamptz,
  escalate_to       uuid,
  escalated_at      timestamptz,
  decided_by        uuid,
  deputy_for        uuid,
  decided_at        timestamptz,
  remark            text,
  superseded_at     timestamptz,
  superseded_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, quote_id) references quote,
  foreign key (tenant_id, review_id) references review,
  foreign key (tenant_id, rule_id) references approval_rule,
  foreign key (tenant_id, escalate_to) references member,
  foreign key (tenant_id, decided_by) references member,
  foreign key (tenant_id, deputy_for) references member,
  check ((decided_at is null) = (state in ('waiting', 'open')))
);
create unique index one_live_approval on approval (tenant_id, quote_id, rule_id, position) where superseded_at is null;
create index approval_open on approval (tenant_id, state) where superseded_at is null;
select protect_tenant_table('approval');
