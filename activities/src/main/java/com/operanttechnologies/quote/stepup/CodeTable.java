package com.operanttechnologies.quote.stepup;

import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Codes as rows: only their keyed hashes are kept. */
@Component
class CodeTable {
  private static final String ADD =
      """
      insert into step_up_code (tenant_id, id, link_id, version_id, code_hash, expires_at)
      values (:tenant, :id, :link, :version, :hash, now() + :minutes * interval '1 minute')
      """;

  /* Each try counts, right or wrong, before it is looked at. */
  private static final String TRY =
      """
      update step_up_code set tries = tries + 1
      where id = :id and link_id = :link and version_id = :version and used_at is null
      and expires_at > now() and tries < :most
      returning code_hash, tries
      """;

  private static final String RECENT =
      """
      select count(*) from step_up_code
      where link_id = :link and created_at > now() - interval '1 hour'
      """;

  private final Tenants tenants;

  CodeTable(Tenants tenants) {
    this.tenants = tenants;
  }

  void add(UUID id, UUID link, UUID version, byte[] hash, int minutes) {
    tenants
        .sql(ADD)
        .param("id", id)
        .param("link", link)
        .param("version", version)
        .param("hash", hash)
        .param("minutes", minutes)
        .update();
  }

  /** A code that can still be used, with this try counted. */
  record Tried(byte[] hash, int tries) {}

  Optional<Tried> tried(UUID id, UUID link, UUID version, int most) {
    return tenants
        .sql(TRY)
        .param("id", id)
        .param("link", link)
        .param("version", version)
        .param("most", most)
        .query((row, _) -> new Tried(row.getBytes("code_hash"), row.getInt("tries")))
        .optional();
  }

  void use(UUID id) {
    tenants.sql("update step_up_code set used_at = now() where id = :id").param("id", id).update();
  }

  /** How many were mailed for the link within an hour. */
  int recent(UUID link) {
    return tenants.sql(RECENT).param("link", link).query(Integer.class).single();
  }
}
