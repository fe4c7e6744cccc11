package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The rendered papers of versions; a published one never changes, but an accepted one may go on
 * behind its last byte.
 */
@Component
public class DocumentTable {
  private static final String INSERT =
      """
      insert into document (tenant_id, version_id, kind, pdf, sha256, pages, uncovered)
      values (:tenant, :version, :kind, :pdf, :sha256, :pages, :uncovered)
      on conflict (tenant_id, version_id, kind) do nothing
      returning id
      """;

  private static final String GO_ON =
      """
      update document set pdf = :pdf, sha256 = :sha256
      where version_id = :version and kind = 'accepted' and sha256 = :before
      """;

  private final Tenants tenants;

  DocumentTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Keeps a paper; empty if there is one already, which stays. */
  public Optional<UUID> insert(UUID version, String kind, Paper paper) {
    return tenants
        .sql(INSERT)
        .param("version", version)
        .param("kind", kind)
        .param("pdf", paper.pdf())
        .param("sha256", paper.sha256())
        .param("pages", paper.pages())
        .param("uncovered", paper.uncovered().toArray(String[]::new))
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  /** How an accepted paper is sealed. */
  public void sealed(UUID document, String level, String certificate) {
    tenants
        .sql(
            "update document set seal_level = :level, seal_certificate = :certificate where id = :id")
        .param("id", document)
        .param("level", level)
        .param("certificate", certificate)
        .update();
  }

  /** Keeps the accepted paper with more behind it; false if another one is kept now. */
  public boolean goOn(UUID version, String before, byte[] pdf, String sha256) {
    return tenants
            .sql(GO_ON)
            .param("version", version)
            .param("before", before)
            .param("pdf", pdf)
            .param("sha256", sha256)
            .update()
        == 1;
  }

  /** How the version's accepted paper is sealed; empty while it is not. */
  public Optional<Seal> seal(UUID version) {
    return tenants
        .sql(
            "select seal_level, seal_certificate, created_at from document where version_id = :version and kind = 'accepted' and seal_level is not null")
        .param("version", version)
        .query((row, _) ->
            new Seal(
                row.getString("seal_level"),
                row.getString("seal_certificate"),
                row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Level such as PAdES B-B, SHA-256 of the certificate, and when. */
  public record Seal(String level, String certificate, Instant at) {}

  /** Kind is quote or accepted. */
  public Optional<Paper> find(UUID version, String kind) {
    return tenants
        .sql(
            "select pdf, sha256, pages, uncovered from document where version_id = :version and kind = :kind")
        .param("version", version)
        .param("kind", kind)
        .query((row, _) ->
            new Paper(
                row.getBytes("pdf"),
                row.getString("sha256"),
                row.getInt("pages"),
                List.of((String[]) row.getArray("uncovered").getArray())))
        .optional();
  }

  public boolean exists(UUID version, String kind) {
    return tenants
        .sql("select exists (select 1 from document where version_id = :version and kind = :kind)")
        .param("version", version)
        .param("kind", kind)
        .query(Boolean.class)
        .single();
  }

  /** The version goes back to its seller: the paper is rendered anew when it is sent again. */
  public void forget(UUID version) {
    tenants
        .sql(
            "update quote_version set document_id = null, document_sha256 = null where id = :version")
        .param("version", version)
        .update();
    tenants
        .sql("delete from document where version_id = :version and kind = 'quote'")
        .param("version", version)
        .update();
  }

  /** A PDF, its SHA-256, its pages, and the characters that no font could print. */
  public record Paper(byte[] pdf, String sha256, int pages, List<String> uncovered) {
    public Paper {
      uncovered = List.copyOf(uncovered);
    }
  }
}
