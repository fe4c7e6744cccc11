package com.operanttechnologies.quote.approval.jdbc;

import com.operanttechnologies.quote.VersionContent;
import com.operanttechnologies.quote.approval.Review;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Submissions, written once. */
@Component
public class ReviewTable {
  private static final String INSERT =
      """
      insert into review (tenant_id, id, quote_id, version_id, submitted_by, remark, total,
        currency, title, content)
      values (:tenant, :id, :quote, :version, :by, :remark, :total, :currency, :title,
        :content::jsonb)
      """;

  private static final String NEWEST =
      "select * from review where quote_id = :quote order by submitted_at desc, id desc limit 1";

  /* What approvers last said yes to, before this submission. */
  private static final String APPROVED_BEFORE =
      """
      select * from review r where r.quote_id = :quote and r.id <> :review
      and exists (select 1 from approval a where a.review_id = r.id and a.state = 'given')
      order by r.submitted_at desc, r.id desc
      limit 1
      """;

  private static final String KNOWN =
      """
      select exists (select 1 from quote q join quote_version v on v.quote_id = q.id
        where q.contact_id = :contact and v.state = 'accepted')
      """;

  private final Tenants tenants;
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  ReviewTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void insert(Review review) {
    tenants
        .sql(INSERT)
        .param("id", review.id())
        .param("quote", review.quote())
        .param("version", review.version())
        .param("by", review.submittedBy())
        .param("remark", review.remark())
        .param("total", review.total())
        .param("currency", review.currency())
        .param("title", review.title())
        .param("content", json.writeValueAsString(review.content()))
        .update();
  }

  public Optional<Review> newest(UUID quote) {
    return tenants.sql(NEWEST).param("quote", quote).query((row, _) -> review(row)).optional();
  }

  /** The last submission before this one in which something was approved. */
  public Optional<Review> approvedBefore(Review review) {
    return tenants
        .sql(APPROVED_BEFORE)
        .param("quote", review.quote())
        .param("review", review.id())
        .query((row, _) -> review(row))
        .optional();
  }

  /** Whether the contact has accepted any quote. */
  public boolean hasAccepted(UUID contact) {
    return tenants.sql(KNOWN).param("contact", contact).query(Boolean.class).single();
  }

  private Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("submitted_by", UUID.class),
        row.getString("remark"),
        row.getBigDecimal("total"),
        row.getString("currency"),
        row.getString("title"),
        json.readValue(row.getString("content"), VersionContent.class),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant());
  }
}
