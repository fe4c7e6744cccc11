package com.operanttechnologies.followup.editing;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Snippets as rows. */
@Component
public class SnippetRows {
  private static final String ADD =
      """
      insert into snippet (tenant_id, name, about, html, text)
      values (:tenant, :name, :about, :html, :text)
      returning id
      """;

  private static final String WRITE =
      """
      update snippet
      set name = :name, about = :about, html = :html, text = :text, updated_at = now()
      where id = :id
      """;

  private final Tenants tenants;

  SnippetRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The names that templates may use. */
  public Set<String> names() {
    return Set.copyOf(tenants.sql("select name from snippet").query(String.class).list());
  }

  List<Snippet> all() {
    return tenants.sql("select * from snippet order by name").query(SnippetRows::snippet).list();
  }

  Optional<Snippet> find(UUID id) {
    return tenants
        .sql("select * from snippet where id = :id")
        .param("id", id)
        .query(SnippetRows::snippet)
        .optional();
  }

  UUID add(SnippetInput input) {
    return tenants
        .sql(ADD)
        .param("name", input.name())
        .param("about", input.about())
        .param("html", input.html())
        .param("text", input.text())
        .query((row, _) -> row.getObject("id", UUID.class))
        .single();
  }

  void write(UUID id, SnippetInput input) {
    tenants
        .sql(WRITE)
        .param("id", id)
        .param("name", input.name())
        .param("about", input.about())
        .param("html", input.html())
        .param("text", input.text())
        .update();
  }

  void remove(UUID id) {
    tenants.sql("delete from snippet where id = :id").param("id", id).update();
  }

  private static Snippet snippet(ResultSet row, int number) throws SQLException {
    return new Snippet(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("about"),
        row.getString("html"),
        row.getString("text"),
        row.getTimestamp("updated_at").toInstant());
  }
}
