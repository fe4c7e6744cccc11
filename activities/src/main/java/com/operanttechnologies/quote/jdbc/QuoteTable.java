package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotes without their versions, and the counter of their numbers. */
@Component
public class QuoteTable {
  private static final String NEXT_NUMBER =
      """
      insert into quote_counter (tenant_id, year, last) values (:tenant, :year, 1)
      on conflict (tenant_id, year) do update set last = quote_counter.last + 1
      returning last
      """;

  private static final String INSERT =
      """
      insert into quote (tenant_id, number, contact_id, owner_id, sequence_id, follow_up, cc)
      values (:tenant, :number, :contact, :owner, :sequence, :followUp, :cc)
      returning id
      """;

  private static final String SEQUENCE = "select exists (select 1 from sequence where id = :id)";

  private static final String UPDATE =
      """
      update quote set contact_id = :contact, sequence_id = :sequence, follow_up = :followUp,
        cc = :cc, updated_at = now()
      where id = :id
      """;

  private static final String SELECT =
      """
      select id, number, contact_id, owner_id, sequence_id, follow_up, cc, created_at
      from quote where id = :id
      """;

  private final Tenants tenants;

  QuoteTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The next number of the year, such as Q-2026-0001; a rolled back transaction leaves no gap. */
  public String nextNumber(int year) {
    int next = tenants.sql(NEXT_NUMBER).param("year", year).query(Integer.class).single();
    return "Q-%d-%04d".formatted(year, next);
  }

  public UUID insert(QuoteRow quote) {
    return values(tenants.sql(INSERT), quote)
        .param("number", quote.number())
        .param("owner", quote.owner())
        .query(UUID.class)
        .single();
  }

  public void update(QuoteRow quote) {
    values(tenants.sql(UPDATE), quote).param("id", quote.id()).update();
  }

  /** Whether the tenant has that sequence. */
  public boolean knowsSequence(UUID sequence) {
    return tenants.sql(SEQUENCE).param("id", sequence).query(Boolean.class).single();
  }

  private static org.springframework.jdbc.core.simple.JdbcClient.StatementSpec values(
      org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement, QuoteRow quote) {
    return statement
        .param("contact", quote.contact())
        .param("sequence", quote.sequence())
        .param("followUp", quote.followUp())
        .param("cc", quote.cc().toArray(String[]::new));
  }

  /** The quote, locked against every other decision on it: first in the order of locks. */
  public Optional<QuoteRow> lock(UUID id) {
    return find(SELECT + " for update", id);
  }

  public Optional<QuoteRow> find(UUID id) {
    return find(SELECT, id);
  }

  private Optional<QuoteRow> find(String sql, UUID id) {
    return tenants.sql(sql).param("id", id).query((row, _) -> quote(row)).optional();
  }

  private static QuoteRow quote(ResultSet row) throws SQLException {
    return new QuoteRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("contact_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("sequence_id", UUID.class),
        row.getBoolean("follow_up"),
        strings(row.getArray("cc")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** A row of the table. */
  public record QuoteRow(
      UUID id,
      String number,
      UUID contact,
      @Nullable UUID owner,
      @Nullable UUID sequence,
      boolean followUp,
      List<String> cc,
      Instant createdAt) {}
}
