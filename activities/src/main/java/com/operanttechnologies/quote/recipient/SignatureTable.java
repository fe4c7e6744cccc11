package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.quote.jdbc.ChoiceColumns;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signatures and recommendations as rows. */
@Component
public class SignatureTable {
  private static final String SIGN =
      """
      insert into signature (tenant_id, version_id, contact_id, name, consent_text, consent_sha256,
        hash, document_sha256, chosen, quantities, ip, user_agent)
      values (:tenant, :version, :contact, :name, :consentText, :consentSha256, :hash,
        :documentSha256, :chosen::uuid[], :quantities::jsonb, :ip, :userAgent)
      """;

  private static final String RECOMMEND =
      """
      insert into recommendation (tenant_id, version_id, contact_id, approves, remark)
      values (:tenant, :version, :contact, :approves, :remark)
      on conflict (tenant_id, version_id, contact_id) do update
        set approves = excluded.approves, remark = excluded.remark, at = now()
      """;

  private static final String RECOMMENDATIONS =
      """
      select r.contact_id, p.name, r.approves, r.remark, r.at
      from recommendation r
      join quote_recipient p on p.version_id = r.version_id and p.contact_id = r.contact_id
      where r.version_id = :version
      order by r.at
      """;

  private final Tenants tenants;
  private final ChoiceColumns choices;

  SignatureTable(Tenants tenants, ChoiceColumns choices) {
    this.tenants = tenants;
    this.choices = choices;
  }

  public void insert(Signature s) {
    choices
        .write(tenants.sql(SIGN), s.choice())
        .param("version", s.version())
        .param("contact", s.contact())
        .param("name", s.name())
        .param("consentText", s.consentText())
        .param("consentSha256", s.consentSha256())
        .param("hash", s.hash())
        .param("documentSha256", s.documentSha256())
        .param("ip", s.ip())
        .param("userAgent", s.userAgent())
        .update();
  }

  /** Oldest first. */
  public List<Signature> of(UUID version) {
    return tenants
        .sql("select * from signature where version_id = :version order by at, id")
        .param("version", version)
        .query((row, _) -> signature(row))
        .list();
  }

  private Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getObject("version_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("name"),
        row.getString("consent_text"),
        row.getString("consent_sha256"),
        row.getString("hash"),
        row.getString("document_sha256"),
        choices.read(row),
        row.getString("ip"),
        row.getString("user_agent"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  /** Whoever recommends again has changed their mind. */
  public void recommend(UUID version, UUID contact, boolean approves, String remark) {
    tenants
        .sql(RECOMMEND)
        .param("version", version)
        .param("contact", contact)
        .param("approves", approves)
        .param("remark", remark)
        .update();
  }

  List<Recommendation> recommendations(UUID version) {
    return tenants
        .sql(RECOMMENDATIONS)
        .param("version", version)
        .query((row, _) ->
            new Recommendation(
                row.getObject("contact_id", UUID.class),
                row.getString("name"),
                row.getBoolean("approves"),
                row.getString("remark"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
