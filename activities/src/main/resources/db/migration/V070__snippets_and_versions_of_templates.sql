-- Pieces of mails that several templates share, and every version of what a step or a piece said.

create table snippet (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  name       text not null check (name ~ '^[a-z][A-Za-z0-9]{0,39}$'),
  about      text not null default '',
  html       text not null,
  text       text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index snippet_name on snippet (tenant_id, name);
select protect_tenant_table('snippet');

-- one row each time it was published; published_html is the same with its style sheet inlined
create table template_version (
  tenant_id      uuid not null references tenant,
  id             uuid not null default uuidv7(),
  step_id        uuid,
  snippet_id     uuid,
  version        int not null,
  subject        text not null default '',
  html           text not null,
  text           text not null,
  published_html text not null,
  member_id      uuid,
  author         text not null,
  published_at   timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, step_id) references step on delete cascade,
  foreign key (tenant_id, snippet_id) references snippet on delete cascade,
  check (num_nonnulls(step_id, snippet_id) = 1)
);
create unique index template_version_of_step on template_version (tenant_id, step_id, version)
  where step_id is not null;
create unique index template_version_of_snippet on template_version (tenant_id, snippet_id, version)
  where snippet_id is not null;
select protect_tenant_table('template_version');
