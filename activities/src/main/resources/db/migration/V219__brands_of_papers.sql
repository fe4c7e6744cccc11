-- How the organisation looked when a paper was printed, once for all papers of that look, and in which
-- language and of which day the paper is: pages show a version that was sent as it was sent.
create table brand (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  accent     text not null,
  phone      text,
  website    text,
  logo       bytea,
  logo_type  text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check ((logo is null) = (logo_type is null))
);
select protect_tenant_table('brand');

alter table document
  add column brand_id uuid,
  add column locale   text,
  add column dated    date,
  add foreign key (tenant_id, brand_id) references brand;

-- Of what was printed before, today is the earliest look that is known.
alter table tenant no force row level security;
alter table brand no force row level security;
alter table document no force row level security;
alter table quote_version no force row level security;
alter table quote no force row level security;
alter table contact no force row level security;
insert into brand (tenant_id, accent, phone, website, logo, logo_type)
select tenant_id, accent, phone, website, logo, logo_type
from tenant
where exists (select from document where document.tenant_id = tenant.tenant_id);
update document
set brand_id = brand.id,
  locale = coalesce(contact.locale, tenant.locale),
  dated = (coalesce(quote_version.sent_at, document.created_at) at time zone tenant.time_zone)::date
from brand, tenant, quote_version, quote, contact
where brand.tenant_id = document.tenant_id
and tenant.tenant_id = document.tenant_id
and quote_version.tenant_id = document.tenant_id
and quote_version.id = document.version_id
and quote.tenant_id = document.tenant_id
and quote.id = quote_version.quote_id
and contact.tenant_id = document.tenant_id
and contact.id = quote.contact_id;
alter table contact force row level security;
alter table quote force row level security;
alter table quote_version force row level security;
alter table document force row level security;
alter table brand force row level security;
alter table tenant force row level security;
