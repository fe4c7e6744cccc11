package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Versions of quotes; what is published is never updated but for its state. */
@Component
public class VersionTable {
  private static final String INSERT =
      """
      insert into quote_version (tenant_id, id, quote_id, version, state, title, currency,
        valid_until, customer, seller, discount_percent, discount_amount, po_number, terms, message,
        totals, hash, text_lines, attachments, cash_rounding, billing_day, images)
      values (:tenant, :id, :quote, :version, 'draft', :title, :currency, :validUntil,
        :customer::jsonb, :seller::jsonb, :discountPercent, :discountAmount, :poNumber, :terms,
        :message, :totals::jsonb, :hash, :texts::jsonb, :attachments::jsonb,
        :cashRounding, :billingDay, :images::jsonb)
      """;

  private static final String UPDATE_CONTENT =
      """
      update quote_version set title = :title, currency = :currency, valid_until = :validUntil,
        customer = :customer::jsonb, seller = :seller::jsonb, discount_percent = :discountPercent,
        discount_amount = :discountAmount, po_number = :poNumber, terms = :terms,
        message = :message, totals = :totals::jsonb, hash = :hash,
        text_lines = :texts::jsonb, attachments = :attachments::jsonb,
        cash_rounding = :cashRounding, billing_day = :billingDay, images = :images::jsonb,
        state = 'draft',
        edit_count = edit_count + 1, updated_at = now()
      where id = :id and state in ('draft', 'in_review', 'approved')
      returning *
      """;

  private static final String SET_STATE =
      """
      update quote_version set state = :state, state_at = now(), state_reason = :reason,
        was_approved = :approved, send_after = :sendAfter,
        sent_at = coalesce(:sentAt, sent_at), updated_at = now()
      where id = :id
      """;

  /* A draft is what the seller works on; without one the newest version counts that was not given
  up. */
  private static final String CURRENT =
      """
      select * from quote_version where quote_id = :quote
      order by (state in ('draft', 'in_review', 'approved', 'sending')) desc, state = 'discarded',
        version desc
      limit 1
      """;

  private final Tenants tenants;
  private final LineTable lines;
  private final VersionMapper mapper;

  VersionTable(Tenants tenants, LineTable lines, VersionMapper mapper) {
    this.tenants = tenants;
    this.lines = lines;
    this.mapper = mapper;
  }

  public void insert(QuoteVersion version) {
    mapper
        .content(tenants.sql(INSERT), version)
        .param("quote", version.quote())
        .param("version", version.version())
        .update();
    lines.insert(version.id(), version.lines());
  }

  /**
   * Writes an edited draft, and answers it as it stands then; anything but a draft is left as it
   * is.
   *
   * @param before the lines that it had
   */
  public Optional<QuoteVersion> updateContent(QuoteVersion version, List<Line> before) {
    Optional<QuoteVersion> written =
        mapper
            .content(tenants.sql(UPDATE_CONTENT), version)
            .query((row, _) -> mapper.version(row, version.lines()))
            .optional();
    written.ifPresent(draft -> lines.replace(draft.id(), before, draft.lines()));
    return written;
  }

  /** Of a draft that was just written. */
  public void setImages(QuoteVersion version) {
    tenants
        .sql(
            """
            update quote_version set images = :images::jsonb, hash = :hash
            where id = :id and state = 'draft'
            """)
        .param("id", version.id())
        .param("images", mapper.images(version))
        .param("hash", version.hash())
        .update();
  }

  public void setState(UUID version, QuoteState state) {
    StateColumns columns = StateColumns.of(state);
    tenants
        .sql(SET_STATE)
        .param("id", version)
        .param("state", state.code())
        .param("reason", columns.reason())
        .param("approved", columns.approved())
        .param("sendAfter", utc(columns.sendAfter()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("sentAt", utc(columns.sentAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** What an editor or a program has read of it is out of date: its edit is refused. */
  public void outdate(UUID version) {
    tenants
        .sql("update quote_version set edit_count = edit_count + 1 where id = :id")
        .param("id", version)
        .update();
  }

  /** From sending on it is known when the quote ends. */
  public void setExpiry(UUID version, Instant expiresAt) {
    tenants
        .sql("update quote_version set expires_at = :at where id = :id")
        .param("at", expiresAt.atOffset(ZoneOffset.UTC))
        .param("id", version)
        .update();
  }

  /** The document the customer will see; absent: it has to be rendered again. */
  public void setDocument(UUID version, @Nullable UUID document, @Nullable String sha256) {
    tenants
        .sql(
            "update quote_version set document_id = :document, document_sha256 = :sha256 where id ="
                + " :id")
        .param("document", document)
        .param("sha256", sha256)
        .param("id", version)
        .update();
  }

  public Optional<QuoteVersion> current(UUID quote) {
    return one(tenants.sql(CURRENT).param("quote", quote));
  }

  /** Where the current version stands. */
  public Optional<QuoteState> state(UUID quote) {
    return tenants
        .sql(CURRENT)
        .param("quote", quote)
        .query((row, _) -> mapper.version(row, List.of()).state())
        .optional();
  }

  /** The number of the quote's next version; numbers of versions given up stay used. */
  public int next(UUID quote) {
    return tenants
        .sql("select max(version) + 1 from quote_version where quote_id = :quote")
        .param("quote", quote)
        .query(Integer.class)
        .single();
  }

  public Optional<QuoteVersion> find(UUID version) {
    return one(tenants.sql("select * from quote_version where id = :id").param("id", version));
  }

  /** The newest version that a customer may see: sent or ended after having been sent. */
  public Optional<QuoteVersion> published(UUID quote) {
    return one(
        tenants
            .sql(
                """
                select * from quote_version
                where quote_id = :quote
                and state in ('sent', 'accepted', 'declined', 'expired', 'withdrawn', 'superseded')
                order by version desc limit 1
                """)
            .param("quote", quote));
  }

  public List<QuoteVersion> all(UUID quote) {
    return tenants
        .sql("select * from quote_version where quote_id = :quote order by version")
        .param("quote", quote)
        .query((row, _) -> mapper.version(row, lines.of(row.getObject("id", UUID.class))))
        .list();
  }

  private Optional<QuoteVersion> one(StatementSpec statement) {
    return statement
        .query((row, _) -> mapper.version(row, List.of()))
        .optional()
        .map(this::withLines);
  }

  private QuoteVersion withLines(QuoteVersion version) {
    return mapper.withLines(version, lines.of(version.id()));
  }

  private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
