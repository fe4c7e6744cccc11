package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteList.Filter;
import com.operanttechnologies.quote.QuoteList.Page;
import com.operanttechnologies.quote.QuoteList.Summary;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of quotes with the version that counts of each; ids are in the order of creation. What
 * was accepted counts with the options that were chosen.
 */
@Component
public class QuoteSearch {
  private static final String FIND =
      """
      select q.id, q.number, q.owner_id, q.created_at, v.version, v.state, v.state_at, v.title,
        v.currency, v.customer, coalesce(a.totals, v.totals) as totals, v.valid_until, v.sent_at, v.expires_at,
        exists (select 1 from quote_view w where w.quote_id = q.id and w.label = 'human') as viewed
      from quote q
      join lateral (
        select * from quote_version v where v.quote_id = q.id
        order by (v.state in ('draft', 'in_review', 'approved', 'sending')) desc,
          v.state = 'discarded', v.version desc
        limit 1) v on true
      left join acceptance a on a.version_id = v.id
      where (cast(:cursor as uuid) is null or q.id < cast(:cursor as uuid))
      and (cast(:owner as uuid) is null or q.owner_id = cast(:owner as uuid))
      and v.state in (:states)
      and (cast(:text as text) is null or q.number ilike :text or v.title ilike :text
        or v.customer->>'name' ilike :text or v.customer->>'company' ilike :text
        or v.customer->>'email' ilike :text)
      order by q.id desc
      limit :most
      """;

  private static final Set<String> ALL =
      Set.of(
          "draft",
          "in_review",
          "approved",
          "sending",
          "sent",
          "accepted",
          "declined",
          "expired",
          "withdrawn",
          "superseded");

  private final Tenants tenants;
  private final Json json;

  QuoteSearch(Tenants tenants, Json json) {
    this.tenants = tenants;
    this.json = json;
  }

  public Page find(Filter filter) {
    List<Summary> rows =
        tenants
            .sql(FIND)
            .param("cursor", cursor(filter.cursor()))
            .param("owner", filter.owner())
            .param("states", filter.states().isEmpty() ? ALL : filter.states())
            .param("text", pattern(filter.text()))
            .param("most", filter.most() + 1)
            .query((row, _) -> summary(row))
            .list();
    boolean more = rows.size() > filter.most();
    List<Summary> page = more ? rows.subList(0, filter.most()) : rows;
    return new Page(page, more ? page.getLast().id().toString() : null);
  }

  private static @Nullable UUID cursor(@Nullable String cursor) {
    try {
      return cursor == null || cursor.isBlank() ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("cursor", "Give the cursor of the page before, or none.");
    }
  }

  private static @Nullable String pattern(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + escaped + "%";
  }

  private Summary summary(ResultSet row) throws SQLException {
    Customer customer = json.read(row.getString("customer"), Customer.class);
    return new Summary(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getInt("version"),
        row.getString("state"),
        row.getString("title"),
        customer.name(),
        customer.company(),
        customer.email(),
        row.getString("currency"),
        json.read(row.getString("totals"), Totals.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("state_at", OffsetDateTime.class).toInstant(),
        instant(row, "sent_at"),
        instant(row, "expires_at"),
        row.getBoolean("viewed"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
