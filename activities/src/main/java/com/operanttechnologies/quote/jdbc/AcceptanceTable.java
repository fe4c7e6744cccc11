package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was signed, by whom and how: written once with the decision. */
@Component
public class AcceptanceTable {
  private static final String INSERT =
      """
      insert into acceptance (tenant_id, version_id, how, name, consent_text, consent_sha256, hash,
        document_sha256, chosen, quantities, totals, ip, user_agent, member_id, note, at)
      values (:tenant, :version, :how, :name, :consentText, :consentSha256, :hash, :documentSha256,
        :chosen::uuid[], :quantities::jsonb, :totals::jsonb, :ip, :userAgent, :member, :note, now())
      """;

  private final Tenants tenants;
  private final Json json;
  private final ChoiceColumns choices;

  AcceptanceTable(Tenants tenants, Json json, ChoiceColumns choices) {
    this.tenants = tenants;
    this.json = json;
    this.choices = choices;
  }

  public void insert(Acceptance a) {
    choices
        .write(tenants.sql(INSERT), a.choice())
        .param("version", a.version())
        .param("how", a.how())
        .param("name", a.name())
        .param("consentText", a.consentText())
        .param("consentSha256", a.consentSha256())
        .param("hash", a.hash())
        .param("documentSha256", a.documentSha256())
        .param("totals", json.write(a.totals()))
        .param("ip", a.ip())
        .param("userAgent", a.userAgent())
        .param("member", a.member())
        .param("note", a.note())
        .update();
  }

  public Optional<Acceptance> of(UUID version) {
    return tenants
        .sql("select * from acceptance where version_id = :version")
        .param("version", version)
        .query((row, _) -> acceptance(row))
        .optional();
  }

  private Acceptance acceptance(ResultSet row) throws SQLException {
    return new Acceptance(
        row.getObject("version_id", UUID.class),
        row.getString("how"),
        row.getString("name"),
        row.getString("consent_text"),
        row.getString("consent_sha256"),
        row.getString("hash"),
        row.getString("document_sha256"),
        choices.read(row),
        json.read(row.getString("totals"), Totals.class),
        row.getString("ip"),
        row.getString("user_agent"),
        row.getObject("member_id", UUID.class),
        row.getString("note"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  /**
   * An acceptance.
   *
   * @param how link or by_member
   * @param choice with the quantity of each line that left it to the customer
   * @param totals with what was chosen
   */
  public record Acceptance(
      UUID version,
      String how,
      String name,
      @Nullable String consentText,
      @Nullable String consentSha256,
      String hash,
      String documentSha256,
      Choice choice,
      Totals totals,
      @Nullable String ip,
      @Nullable String userAgent,
      @Nullable UUID member,
      @Nullable String note,
      Instant at) {

    /** Ids of the options and picked lines. */
    public List<String> chosen() {
      return List.copyOf(choice.lines());
    }
  }
}
