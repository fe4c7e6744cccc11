package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.style.InlineStyles;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The versions of what steps and snippets say. */
@Component
class VersionRows {
  /** What has versions. */
  enum Of {
    STEP("step_id"),
    SNIPPET("snippet_id");

    private final String column;

    Of(String column) {
      this.column = column;
    }
  }

  private static final String ADD =
      """
      insert into template_version (tenant_id, %1$s, version, subject, html, text, published_html,
        member_id, author, published_at)
      select :tenant, :owner, coalesce(max(version), 0) + 1, :subject, :html, :text, :published,
        :member, :author, :at
      from template_version
      where %1$s = :owner
      """;

  private final Tenants tenants;

  VersionRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Newest first. */
  List<TemplateVersion> of(Of what, UUID owner) {
    return tenants
        .sql(
            "select * from template_version where "
                + what.column
                + " = :owner order by version desc")
        .param("owner", owner)
        .query(VersionRows::version)
        .list();
  }

  Optional<TemplateVersion> newest(Of what, UUID owner) {
    return tenants
        .sql(
            "select * from template_version where "
                + what.column
                + " = :owner order by version desc limit 1")
        .param("owner", owner)
        .query(VersionRows::version)
        .optional();
  }

  /** Adds one unless it would say the same as the newest; its style sheet is inlined here. */
  void add(Of what, UUID owner, TemplateParts parts, Author author, Instant at) {
    if (newest(what, owner).filter(version -> version.parts().equals(parts)).isPresent()) {
      return;
    }
    tenants
        .sql(ADD.formatted(what.column))
        .param("owner", owner)
        .param("subject", parts.subject())
        .param("html", parts.html())
        .param("text", parts.text())
        .param("published", InlineStyles.of(parts.html()))
        .param("member", author.member())
        .param("author", author.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static TemplateVersion version(ResultSet row, int number) throws SQLException {
    return new TemplateVersion(
        row.getInt("version"),
        new TemplateParts(row.getString("subject"), row.getString("html"), row.getString("text")),
        row.getString("published_html"),
        new Author(row.getObject("member_id", UUID.class), row.getString("author")),
        row.getTimestamp("published_at").toInstant());
  }
}
