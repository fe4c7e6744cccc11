package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import com.operanttechnologies.quote.image.QuoteImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** A version and its row, there and back. */
@Component
class VersionMapper {
  private final Json json;

  VersionMapper(Json json) {
    this.json = json;
  }

  StatementSpec content(StatementSpec statement, QuoteVersion version) {
    return statement
        .param("id", version.id())
        .param("title", version.title())
        .param("currency", version.currency())
        .param("validUntil", version.validUntil())
        .param("customer", json.write(version.customer()))
        .param("seller", json.write(version.seller()))
        .param("discountPercent", version.terms().discountPercent())
        .param("discountAmount", version.terms().discountAmount())
        .param("poNumber", version.terms().poNumber())
        .param("terms", version.terms().text())
        .param("message", version.message())
        .param("totals", json.write(version.totals()))
        .param("hash", version.hash())
        .param("texts", json.write(version.texts().stream().map(TextRow::of).toList()))
        .param("attachments", json.write(version.attachments()))
        .param("cashRounding", version.terms().cashRounding(), Types.NUMERIC)
        .param("billingDay", version.terms().billingDay(), Types.INTEGER)
        .param("images", images(version));
  }

  String images(QuoteVersion version) {
    return json.write(version.images());
  }

  QuoteVersion version(ResultSet row, List<Line> lines) throws SQLException {
    Instant stateAt = at(row, "state_at");
    StateColumns columns =
        new StateColumns(
            row.getString("state_reason"),
            row.getBoolean("was_approved"),
            instant(row, "send_after"),
            instant(row, "sent_at"));
    return new QuoteVersion(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getInt("version"),
        columns.state(row.getString("state"), stateAt),
        stateAt,
        row.getString("title"),
        row.getString("currency"),
        row.getObject("valid_until", LocalDate.class),
        instant(row, "expires_at"),
        json.read(row.getString("customer"), Customer.class),
        json.read(row.getString("seller"), Seller.class),
        terms(row),
        row.getString("message"),
        billed(lines, terms(row)),
        Arrays.stream(json.read(row.getString("text_lines"), TextRow[].class))
            .map(TextRow::text)
            .toList(),
        json.read(row.getString("totals"), Totals.class),
        row.getString("hash"),
        instant(row, "sent_at"),
        row.getObject("document_id", UUID.class),
        row.getString("document_sha256"),
        row.getInt("edit_count"),
        List.of(json.read(row.getString("attachments"), AttachedFile[].class)),
        List.of(json.read(row.getString("images"), QuoteImage[].class)));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("terms"),
        row.getString("po_number"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("discount_amount"),
        row.getBigDecimal("cash_rounding"),
        row.getObject("billing_day", Integer.class));
  }

  /** A line is billed by the billing day of its version. */
  private static List<Line> billed(List<Line> lines, Terms terms) {
    return lines.stream().map(line -> line.billedOn(terms.billingDay())).toList();
  }

  QuoteVersion withLines(QuoteVersion v, List<Line> lines) {
    return new QuoteVersion(
        v.id(),
        v.quote(),
        v.version(),
        v.state(),
        v.stateAt(),
        v.title(),
        v.currency(),
        v.validUntil(),
        v.expiresAt(),
        v.customer(),
        v.seller(),
        v.terms(),
        v.message(),
        billed(lines, v.terms()),
        v.texts(),
        v.totals(),
        v.hash(),
        v.sentAt(),
        v.document(),
        v.documentSha256(),
        v.edits(),
        v.attachments(),
        v.images());
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
