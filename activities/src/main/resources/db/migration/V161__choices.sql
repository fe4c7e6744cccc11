-- What a line leaves to its buyer, what each acceptance and signature has pinned of it, and what each
-- recipient tries out.

alter table quote_line
  add column quantity_min  numeric,
  add column quantity_max  numeric,
  add column quantity_step numeric,
  -- the line is one of these, of which exactly one is taken
  add column pick_group    text,
  add column preselected   boolean not null default false,
  add check (num_nonnulls(quantity_min, quantity_max, quantity_step) in (0, 3)),
  add check (quantity_min > 0 and quantity_max >= quantity_min and quantity_step > 0),
  add check (pick_group is null or optional),
  add check (not preselected or pick_group is not null);

-- [{"line": id, "quantity": number}]: of the lines that leave it to the buyer
alter table acceptance add column quantities jsonb not null default '[]';
alter table signature add column quantities jsonb not null default '[]';

alter table product_part
  add column pick_group  text,
  add column preselected boolean not null default false,
  add check (not preselected or pick_group is not null);

-- what a recipient has chosen on the page of a version so far; nobody else sees it
create table scenario (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  version_id uuid not null,
  contact_id uuid not null,
  chosen     uuid[] not null,
  quantities jsonb not null default '[]',
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references quote_version,
  foreign key (tenant_id, contact_id) references contact,
  unique (tenant_id, version_id, contact_id)
);
select protect_tenant_table('scenario');
