package com.operanttechnologies.contact.segment.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Tenants;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contacts that are older than the column lack the hash by which suppressions know them; only the
 * product has the key to make it. Inside the tenant's transaction.
 */
@Component
public class EmailHashes {
  private static final int BATCH = 5_000;

  private static final String SET =
      """
      update contact set email_hash = decode(given.hash, 'hex')
      from jsonb_to_recordset(:hashes::jsonb) as given (id uuid, hash text)
      where contact.id = given.id
      """;

  private final Tenants tenants;
  private final Tokens tokens;
  private final JsonMapper json = new JsonMapper();

  EmailHashes(Tenants tenants, Tokens tokens) {
    this.tenants = tenants;
    this.tokens = tokens;
  }

  private record Hash(UUID id, String hash) {}

  /** Fills in what is missing. */
  public void complete() {
    List<Hash> missing = missing();
    while (!missing.isEmpty()) {
      tenants.sql(SET).param("hashes", json.writeValueAsString(missing)).update();
      missing = missing();
    }
  }

  private List<Hash> missing() {
    return tenants
        .sql("select id, email from contact where email_hash is null limit :most")
        .param("most", BATCH)
        .query((row, _) ->
            new Hash(
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(tokens.emailHash(row.getString("email")))))
        .list();
  }
}
