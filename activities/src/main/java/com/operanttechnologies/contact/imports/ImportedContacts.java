package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.imports.jdbc.ImportTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came by which file, or was known and stood in it. Inside the tenant's transaction. */
@Component
public class ImportedContacts {
  private static final int SHOWN = 50;

  private static final String IDS =
      """
      select contact_id from contact_import_row
      where import_id = :import and contact_id is not null
      and (:after::uuid is null or contact_id > :after::uuid)
      order by contact_id
      limit :most
      """;

  private final Tenants tenants;
  private final ImportTable imports;

  ImportedContacts(Tenants tenants, ImportTable imports) {
    this.tenants = tenants;
    this.imports = imports;
  }

  /** The newest imports that are done. */
  public List<Import> newest() {
    return imports.newest(SHOWN).stream().filter(each -> each.state() == ImportState.DONE).toList();
  }

  public List<UUID> ids(UUID id, @Nullable UUID after, int most) {
    return tenants
        .sql(IDS)
        .param("import", id)
        .param("after", after == null ? null : after.toString())
        .param("most", most)
        .query((row, _) -> row.getObject("contact_id", UUID.class))
        .list();
  }

  public int count(UUID id) {
    return tenants
        .sql(
            "select count(*) from contact_import_row where import_id = :import and contact_id is not null")
        .param("import", id)
        .query(Integer.class)
        .single();
  }
}
