package com.operanttechnologies.contact.imports.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files in pieces, each of which is written and read in a transaction of its own. */
@Component
public class FileTable {
  private final Tenants tenants;

  FileTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void add(UUID tenant, UUID id, int number, byte[] piece) {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into contact_import_chunk (tenant_id, import_id, number, bytes)
                    values (:tenant, :import, :number, :bytes)
                    """)
                .param("import", id)
                .param("number", number)
                .param("bytes", piece)
                .update());
  }

  /** The whole file; the database is asked as the reader goes on. */
  public InputStream open(UUID tenant, UUID id) {
    return new PieceStream(number -> piece(tenant, id, number));
  }

  private Optional<byte[]> piece(UUID tenant, UUID id, int number) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    "select bytes from contact_import_chunk where import_id = :import and number = :number")
                .param("import", id)
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .optional());
  }

  /** Inside the tenant's transaction: what has become contacts is not kept twice. */
  public void forget(UUID id) {
    tenants
        .sql("delete from contact_import_chunk where import_id = :import")
        .param("import", id)
        .update();
  }
}
