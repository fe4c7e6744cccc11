package com.operanttechnologies.mail.pace;

import com.operanttechnologies.tenant.Tenants;

/**
 * Of what came at once, the statistics know nothing yet: the database expects one row, and would go
 * through all mails of the tenant for each. Many are joined as wholes.
 */
final class WholeJoins {
  private static final int MANY = 100;

  private static final String CHOOSE =
      "select set_config('enable_nestloop', case when :many then 'off' else 'on' end, true)";

  private WholeJoins() {}

  /** To the end of the tenant's transaction. */
  static void choose(Tenants tenants, int rows) {
    tenants.sql(CHOOSE).param("many", rows > MANY).query(String.class).single();
  }
}
