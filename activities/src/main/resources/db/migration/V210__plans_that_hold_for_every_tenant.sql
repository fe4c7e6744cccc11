-- What a policy compares with was known when a statement was planned: a tenant of which the statistics knew nothing
-- yet counted as one without rows, so that any index seemed as good as the key, and each of its rows was found by
-- going through all of them. As a query of its own it is known only when the statement runs; the planner takes every
-- tenant for one of average size.
create or replace function protect_tenant_table(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy tenant_only on %s
     using (tenant_id = (select nullif(current_setting(''operant.tenant'', true), '''')::uuid))
     with check (tenant_id = (select nullif(current_setting(''operant.tenant'', true), '''')::uuid))', name);
end $$;

do $$
declare
  protected record;
begin
  for protected in select schemaname, tablename from pg_policies
    where policyname = 'tenant_only' and schemaname = current_schema() loop
    execute format(
      'alter policy tenant_only on %I.%I
       using (tenant_id = (select nullif(current_setting(''operant.tenant'', true), '''')::uuid))
       with check (tenant_id = (select nullif(current_setting(''operant.tenant'', true), '''')::uuid))',
      protected.schemaname, protected.tablename);
  end loop;
end $$;
