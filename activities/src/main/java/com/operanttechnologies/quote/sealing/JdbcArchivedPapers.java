package com.operanttechnologies.quote.sealing;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.seal.ArchivedPapers;
import com.operanttechnologies.seal.SealLevel;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accepted documents with a time stamp over them, beside the other papers of their quotes. */
@Component
class JdbcArchivedPapers implements ArchivedPapers {
  private static final String UNWATCHED =
      """
      select version_id from document
      where kind = 'accepted' and seal_level = :level
      and not exists (select 1 from archive_renewal a where a.version_id = document.version_id)
      order by version_id
      limit :most
      """;

  private static final String NAMED =
      """
      select version.id, quote.id as quote_id, quote.number
      from quote_version version
      join quote on quote.id = version.quote_id
      where version.id in (:versions)
      """;

  private final Tenants tenants;
  private final DocumentTable documents;
  private final Timeline timeline;

  JdbcArchivedPapers(Tenants tenants, DocumentTable documents, Timeline timeline) {
    this.tenants = tenants;
    this.documents = documents;
    this.timeline = timeline;
  }

  @Override
  public List<UUID> unwatched(int most) {
    return tenants
        .sql(UNWATCHED)
        .param("level", SealLevel.B_LTA.notation())
        .param("most", most)
        .query((row, _) -> row.getObject("version_id", UUID.class))
        .list();
  }

  @Override
  public Optional<byte[]> find(UUID version) {
    return documents.find(version, "accepted").map(Paper::pdf);
  }

  @Override
  public boolean goesOn(UUID version, byte[] kept, byte[] renewed, Instant until) {
    String sha256 = Digests.sha256(renewed);
    if (!documents.goOn(version, Digests.sha256(kept), renewed, sha256)) {
      return false;
    }
    Named named = named(List.of(version)).get(version);
    timeline.add(
        named == null ? null : named.quote(),
        "seal_renewed",
        Actor.PRODUCT,
        Map.of("until", until.toString(), "sha256", sha256));
    return true;
  }

  @Override
  public Map<UUID, Named> named(Collection<UUID> versions) {
    Map<UUID, Named> named = new HashMap<>();
    if (versions.isEmpty()) {
      return named;
    }
    tenants
        .sql(NAMED)
        .param("versions", versions)
        .query(row -> {
          named.put(
              row.getObject("id", UUID.class),
              new Named(row.getObject("quote_id", UUID.class), row.getString("number")));
        });
    return named;
  }
}
