package com.operanttechnologies.quote.attachment;

import com.operanttechnologies.document.AttachedPage;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Uploaded files by their hash, with the pictures of their pages. */
@Component
class AttachmentTable {
  private static final String INSERT =
      """
      insert into attachment_file (tenant_id, sha256, pdf, pages)
      values (:tenant, :sha256, :pdf, :pages)
      on conflict (tenant_id, sha256) do nothing
      returning id
      """;

  private static final String INSERT_PAGE =
      """
      insert into attachment_page (tenant_id, file_id, page, picture, text)
      values (:tenant, :file, :page, :picture, :text)
      """;

  /* a file that is being written on a quote has a new date, which this statement looks at again */
  private static final String REMOVE_UNUSED =
      """
      delete from attachment_file
      where used_at < now() - interval '30 days'
      and sha256 not in (
        select used ->> 'sha256' from quote_version, jsonb_array_elements(attachments) used)
      and sha256 not in (
        select used ->> 'sha256' from quote_template, jsonb_array_elements(attachments) used)
      """;

  /* once a day is enough, and keeps quotes that share a file from waiting for each other */
  private static final String USE =
      """
      update attachment_file set used_at = now()
      where id in (
        select id from attachment_file
        where sha256 = any(:hashes) and used_at < now() - interval '1 day'
        order by id for update)
      """;

  private static final String KEPT =
      """
      select sha256, pages, length(pdf) as bytes from attachment_file where sha256 = any(:hashes)
      """;

  private static final String PAGES =
      """
      select picture, text from attachment_page
      where file_id = (select id from attachment_file where sha256 = :sha256)
      order by page
      """;

  private static final String OF_TEMPLATES =
      """
      select distinct used ->> 'sha256'
      from quote_template, jsonb_array_elements(attachments) used
      """;

  private final Tenants tenants;

  AttachmentTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A file as it is kept; its size in bytes. */
  record Kept(String sha256, int pages, int bytes) {}

  /** A file that is there already stays as it is. */
  void insert(String sha256, byte[] pdf, List<AttachedPage> pages) {
    Optional<UUID> file =
        tenants
            .sql(INSERT)
            .param("sha256", sha256)
            .param("pdf", pdf)
            .param("pages", pages.size())
            .query(UUID.class)
            .optional();
    for (int i = 0; i < pages.size() && file.isPresent(); i++) {
      tenants
          .sql(INSERT_PAGE)
          .param("file", file.get())
          .param("page", i + 1)
          .param("picture", pages.get(i).picture())
          .param("text", pages.get(i).text())
          .update();
    }
  }

  /** What is on no quote and no template, thirty days after it was uploaded. */
  void removeUnused() {
    tenants.sql(REMOVE_UNUSED).update();
  }

  /** Those of these that are there, by hash; from now on they are in use. */
  Map<String, Kept> use(Collection<String> hashes) {
    String[] wanted = hashes.toArray(String[]::new);
    tenants.sql(USE).param("hashes", wanted).update();
    return tenants
        .sql(KEPT)
        .param("hashes", wanted)
        .query(
            (row, _) -> new Kept(row.getString("sha256"), row.getInt("pages"), row.getInt("bytes")))
        .list()
        .stream()
        .collect(Collectors.toMap(Kept::sha256, Function.identity()));
  }

  Optional<byte[]> pdf(String sha256) {
    return tenants
        .sql("select pdf from attachment_file where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, _) -> row.getBytes("pdf"))
        .optional();
  }

  List<AttachedPage> pages(String sha256) {
    return tenants
        .sql(PAGES)
        .param("sha256", sha256)
        .query((row, _) -> new AttachedPage(row.getBytes("picture"), row.getString("text")))
        .list();
  }

  Set<String> ofTemplates() {
    return Set.copyOf(tenants.sql(OF_TEMPLATES).query(String.class).list());
  }
}
