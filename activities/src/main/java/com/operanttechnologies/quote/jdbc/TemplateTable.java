package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.image.QuoteImage;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplateInput;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quote templates as rows; their lines stand in one JSON column. */
@Component
public class TemplateTable {
  private static final String PUT =
      """
      insert into quote_template (tenant_id, id, name, title, currency, message, terms, lines,
        sequence, validity_days, attachments, cash_rounding, billing_day, cover)
      values (:tenant, :id, :name, :title, :currency, :message, :terms, :lines::jsonb, :sequence,
        :days, :attachments::jsonb, :coins, :billingDay, :cover::jsonb)
      on conflict (tenant_id, id) do update
      set name = excluded.name, title = excluded.title, currency = excluded.currency,
        message = excluded.message, terms = excluded.terms, lines = excluded.lines,
        sequence = excluded.sequence, validity_days = excluded.validity_days,
        attachments = excluded.attachments, cash_rounding = excluded.cash_rounding,
        billing_day = excluded.billing_day, cover = excluded.cover, updated_at = now()
      """;

  private final Tenants tenants;
  private final Json json;

  TemplateTable(Tenants tenants, Json json) {
    this.tenants = tenants;
    this.json = json;
  }

  public void put(
      UUID id,
      QuoteTemplateInput input,
      @Nullable String currency,
      List<AttachedFile> attachments,
      @Nullable QuoteImage cover) {
    List<LineInput> lines = input.lines() == null ? List.of() : input.lines();
    tenants
        .sql(PUT)
        .param("id", id)
        .param("name", String.valueOf(input.name()).strip())
        .param("title", text(input.title()), Types.VARCHAR)
        .param("currency", currency, Types.VARCHAR)
        .param("message", text(input.message()), Types.VARCHAR)
        .param("terms", text(input.terms()), Types.VARCHAR)
        .param("lines", json.write(lines))
        .param("sequence", text(input.sequence()), Types.VARCHAR)
        .param("days", input.validityDays(), Types.INTEGER)
        .param("attachments", json.write(attachments))
        .param("coins", input.coins(), Types.NUMERIC)
        .param("billingDay", input.wholePeriodsFrom(), Types.INTEGER)
        .param("cover", cover == null ? null : json.write(cover), Types.VARCHAR)
        .update();
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip().replace("\r\n", "\n");
  }

  public List<QuoteTemplate> all() {
    return tenants
        .sql("select * from quote_template order by lower(name)")
        .query((row, _) -> template(row))
        .list();
  }

  public Optional<QuoteTemplate> find(UUID id) {
    return tenants
        .sql("select * from quote_template where id = :id")
        .param("id", id)
        .query((row, _) -> template(row))
        .optional();
  }

  /** Whether a template has this picture at its head. */
  public boolean hasCover(String sha256) {
    return tenants
        .sql("select exists (select 1 from quote_template where cover ->> 'sha256' = :sha256)")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  public void remove(UUID id) {
    tenants.sql("delete from quote_template where id = :id").param("id", id).update();
  }

  private QuoteTemplate template(ResultSet row) throws SQLException {
    String cover = row.getString("cover");
    return new QuoteTemplate(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("title"),
        row.getString("currency"),
        row.getString("message"),
        row.getString("terms"),
        List.of(json.read(row.getString("lines"), LineInput[].class)),
        row.getString("sequence"),
        row.getObject("validity_days", Integer.class),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        List.of(json.read(row.getString("attachments"), AttachedFile[].class)),
        row.getBigDecimal("cash_rounding"),
        row.getObject("billing_day", Integer.class),
        cover == null ? null : json.read(cover, QuoteImage.class));
  }
}
