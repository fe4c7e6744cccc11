-- Sequences in versions, steps of several kinds, enrollments without a quote.

-- the rows of all tenants change here: their owner may see them until the end of this file
alter table sequence no force row level security;
alter table step no force row level security;
alter table enrollment no force row level security;

alter table sequence
  add column state text not null default 'live' check (state in ('draft', 'live', 'archived')),
  add column live_version uuid,
  add column archived_at timestamptz;

-- what a published version says of the way never changes: who runs on it keeps it
create table sequence_version (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  sequence_id    uuid not null,
  number         int not null,
  state          text not null default 'draft' check (state in ('draft', 'published')),
  -- facts, such as viewed or metric visits above 100
  goal           text,
  exits          text[] not null default '{}',
  -- absent: the tenant's
  window_days    text,
  window_from    time,
  window_until   time,
  holidays       boolean not null default true,
  jitter_minutes int not null default 0 check (jitter_minutes between 0 and 240),
  created_at     timestamptz not null default now(),
  published_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, sequence_id) references sequence,
  unique (tenant_id, sequence_id, number)
);
create unique index one_draft_version on sequence_version (tenant_id, sequence_id) where state = 'draft';
alter table sequence add foreign key (tenant_id, live_version) references sequence_version;

insert into sequence_version (tenant_id, sequence_id, number, state, created_at, published_at)
select tenant_id, id, 1, 'published', created_at, created_at from sequence;
update sequence set live_version = version.id
from sequence_version version
where version.tenant_id = sequence.tenant_id and version.sequence_id = sequence.id;

alter table step rename column days to amount;
alter table step drop constraint step_anchor_check;
alter table step
  add column version_id uuid,
  -- the same for a step over all versions of its sequence
  add column lineage uuid not null default uuidv7(),
  add column kind text not null default 'mail' check (kind in ('mail', 'task', 'wait', 'branch', 'end')),
  add column unit text not null default 'days' check (unit in ('hours', 'days', 'working_days')),
  add column title text,
  add column pauses boolean not null default true,
  add column fact text,
  add column limit_amount int check (limit_amount >= 0),
  add column limit_unit text check (limit_unit in ('hours', 'days', 'working_days')),
  add column ends_at_limit boolean not null default false,
  -- it happens only after this answer to an earlier question
  add column arm_of uuid,
  add column arm boolean,
  -- absent: the version's
  add column window_days text,
  add column window_from time,
  add column window_until time,
  -- later by more working days than this, a mail asks a person; absent: it never does
  add column late_days int default 2 check (late_days >= 0),
  -- the trial of a mail in several wordings: after so many of each, the one with more of this wins
  add column trial_sends int check (trial_sends > 0),
  add column trial_measure text check (trial_measure in ('replies', 'acceptances')),
  add column winner text,
  add column winner_figures text,
  add column winner_at timestamptz,
  add constraint step_anchor_check check (anchor in ('start', 'previous', 'expiry')),
  add constraint step_arm_check check ((arm_of is null) = (arm is null)),
  add constraint step_kind_check_content check (
    (kind <> 'task' or title is not null)
    and (kind not in ('wait', 'branch') or fact is not null)
    and ((limit_amount is null) = (limit_unit is null)));
update step set version_id = sequence.live_version
from sequence
where sequence.tenant_id = step.tenant_id and sequence.id = step.sequence_id;
alter table step
  alter column version_id set not null,
  alter column subject set default '',
  alter column html set default '',
  alter column text set default '',
  add foreign key (tenant_id, version_id) references sequence_version;
drop index step_position;
alter table step add constraint step_position unique (tenant_id, version_id, position) deferrable initially deferred;
create unique index step_lineage on step (tenant_id, version_id, lineage);

-- the other wordings of a mail; the first one stands in the step
create table step_variant (
  tenant_id uuid not null references tenant,
  id        uuid not null default uuidv7(),
  step_id   uuid not null,
  label     text not null,
  subject   text not null,
  html      text not null,
  text      text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, step_id) references step on delete cascade,
  unique (tenant_id, step_id, label)
);

alter table enrollment alter column quote_id drop not null;
alter table enrollment alter column ends_at drop not null;
alter table enrollment
  add column version_id uuid,
  add column source text not null default 'quote_sent' check (source in ('quote_sent', 'by_hand', 'api', 'csv')),
  add column source_detail text,
  add column started_by text,
  -- nothing is sent before, so that many that go on at once are spread
  add column not_before timestamptz,
  add constraint enrollment_end_check check (quote_id is null or ends_at is not null);
update enrollment set version_id = sequence.live_version
from sequence
where sequence.tenant_id = enrollment.tenant_id and sequence.id = enrollment.sequence_id;
alter table enrollment
  alter column version_id set not null,
  add foreign key (tenant_id, version_id) references sequence_version;
create unique index one_enrollment_without_quote on enrollment (tenant_id, sequence_id, contact_id)
  where quote_id is null and state in ('active', 'parked', 'paused');
create index enrollment_version on enrollment (tenant_id, version_id) where state in ('active', 'parked', 'paused');

-- how far an enrollment has come in steps that are no mails; mails stand in the ledger
create table enrollment_step (
  tenant_id     uuid not null references tenant,
  id            uuid not null default uuidv7(),
  enrollment_id uuid not null,
  step_id       uuid not null,
  lineage       uuid not null,
  state         text not null check (state in ('waiting', 'done')),
  reached_at    timestamptz not null default now(),
  limit_at      timestamptz,
  done_at       timestamptz,
  answer        boolean,
  outcome       text,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrollment_id) references enrollment,
  foreign key (tenant_id, step_id) references step,
  unique (tenant_id, enrollment_id, lineage),
  check ((state = 'done') = (done_at is not null))
);

alter table message add column variant text;
alter table task add column enrollment_id uuid, add column contact_id uuid;
create index task_open on task (tenant_id, subject_id) where done_at is null;

select protect_tenant_table('sequence_version');
select protect_tenant_table('step_variant');
select protect_tenant_table('enrollment_step');
alter table sequence force row level security;
alter table step force row level security;
alter table enrollment force row level security;
