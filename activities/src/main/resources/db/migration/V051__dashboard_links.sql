-- A customer's page of numbers, by a link of its own.
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose ~ '^[a-z_]{1,40}$');
create unique index one_dashboard_link on link (tenant_id, contact_id) where purpose = 'dashboard';
