package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What places in an address can be filled with. */
@Component
class ContactFields {
  private final Tenants tenants;

  ContactFields(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Empty without a contact. */
  Map<String, String> of(@Nullable UUID contact) {
    if (contact == null) {
      return Map.of();
    }
    return tenants
        .sql("select id, external_ref, name, email, company from contact where id = :contact")
        .param("contact", contact)
        .query((row, _) -> fields(row))
        .optional()
        .orElseThrow(() -> new NotFound("The contact"));
  }

  private static Map<String, String> fields(ResultSet row) throws SQLException {
    Map<String, String> fields = new HashMap<>();
    for (String column : new String[] {"id", "external_ref", "name", "email", "company"}) {
      String value = row.getString(column);
      fields.put("contact." + column, value == null ? "" : value);
    }
    return fields;
  }
}
