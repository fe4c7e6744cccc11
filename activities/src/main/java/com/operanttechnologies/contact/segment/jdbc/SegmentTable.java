package com.operanttechnologies.contact.segment.jdbc;

import com.operanttechnologies.contact.segment.Rule;
import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Segments as rows. All methods run inside the tenant's transaction. */
@Component
public class SegmentTable {
  private static final String ADD =
      """
      insert into segment (tenant_id, name, matching, rules)
      values (:tenant, :name, :matching, :rules::jsonb)
      returning *
      """;

  private static final String UPDATE =
      """
      update segment
      set name = :name, matching = :matching, rules = :rules::jsonb, updated_at = now()
      where id = :id
      returning *
      """;

  private final Tenants tenants;
  private final JsonMapper json = new JsonMapper();

  SegmentTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public List<Segment> all() {
    return tenants.sql("select * from segment order by lower(name)").query(this::segment).list();
  }

  public Optional<Segment> find(UUID id) {
    return tenants
        .sql("select * from segment where id = :id")
        .param("id", id)
        .query(this::segment)
        .optional();
  }

  public Segment add(String name, Question question) {
    return with(tenants.sql(ADD), name, question).query(this::segment).single();
  }

  public Segment update(UUID id, String name, Question question) {
    return with(tenants.sql(UPDATE), name, question).param("id", id).query(this::segment).single();
  }

  private StatementSpec with(StatementSpec statement, String name, Question question) {
    return statement
        .param("name", name)
        .param("matching", question.all() ? "all" : "any")
        .param("rules", json.writeValueAsString(question.rules()));
  }

  public void delete(UUID id) {
    tenants.sql("delete from segment where id = :id").param("id", id).update();
  }

  private Segment segment(ResultSet row, int number) throws SQLException {
    List<Rule> rules = json.readValue(row.getString("rules"), new TypeReference<List<Rule>>() {});
    return new Segment(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new Question("all".equals(row.getString("matching")), rules),
        row.getTimestamp("updated_at").toInstant());
  }
}
