package com.operanttechnologies.testing;

import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of a tenant, to find out whether any has changed. */
record EveryRow(Tenants tenants) {

  /** Every row that the tenant can see, as one sum a table. */
  Map<String, String> of(UUID tenant) {
    return tenants.as(
        tenant,
        () -> {
          Map<String, String> sums = new TreeMap<>();
          for (String table : tables()) {
            sums.put(
                table,
                tenants
                    .sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                            + table
                            + " t")
                    .query(String.class)
                    .single());
          }
          return sums;
        });
  }

  /* routing tables are shared by all tenants, and so by all tests; processes move their own rows, and
   * the mailbox is read all the time */
  private List<String> tables() {
    return tenants
        .sql(
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity
            and c.relname not in ('mailbox', 'mailbox_folder') and has_table_privilege(c.oid, 'select') order by 1
            """)
        .query(String.class)
        .list();
  }
}
