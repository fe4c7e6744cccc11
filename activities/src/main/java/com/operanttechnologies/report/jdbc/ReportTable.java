package com.operanttechnologies.report.jdbc;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.report.Dimension;
import com.operanttechnologies.report.Range;
import com.operanttechnologies.report.Report.Point;
import com.operanttechnologies.report.ReportRow;
import com.operanttechnologies.report.ReportRow.Figures;
import com.operanttechnologies.report.ReportRow.Money;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Follow-ups with their echoes, counted. Inside the tenant's transaction. */
@Component
public class ReportTable {
  /*
   * The mails of the range: what was sent by when it left, all else by when it is due. What was
   * cancelled was never going to leave.
   */
  private static final String MAILS =
      """
      with mails as (
        select m.id, m.accepted_at, %s
        from message m
        join enrollment e on e.id = m.enrollment_id
        join sequence s on s.id = e.sequence_id
        left join step p on p.id = m.step_id
        left join step live on live.lineage = p.lineage and live.version_id = s.live_version
        left join quote q on q.id = m.quote_id
        left join member o on o.id = q.owner_id
        left join mailbox b on b.id = m.mailbox_id
        where m.class = 'follow_up' and m.state <> 'cancelled'
        and coalesce(m.accepted_at, m.due_at) >= :from
        and coalesce(m.accepted_at, m.due_at) < :until),
      counted as (
        select echo.* from echo
        left join inbound answer on answer.id = echo.inbound_id
        where answer.id is null or answer.kind = 'reply')
      """;

  private static final String FIGURES =
      """
      select key, label, place,
        count(distinct mails.id) as planned,
        count(distinct mails.id) filter (where mails.accepted_at is not null) as sent,
        count(*) filter (where echo.kind = 'replied') as replied,
        count(*) filter (where echo.kind = 'bounced') as bounced,
        count(*) filter (where echo.kind = 'complained') as complained,
        count(*) filter (where echo.kind = 'unsubscribed') as unsubscribed,
        count(*) filter (where echo.kind = 'accepted') as accepted,
        percentile_cont(0.5) within group (
          order by extract(epoch from echo.at - mails.accepted_at))
          filter (where echo.kind = 'replied') as reply_seconds
      from mails
      left join counted echo on echo.message_id = mails.id
      group by key, label, place
      order by lower(label), place
      """;

  private static final String MONEY =
      """
      select key, v.currency, sum((a.totals->'dueFirst'->>'gross')::numeric) as amount
      from mails
      join counted echo on echo.message_id = mails.id and echo.kind = 'accepted'
      join quote_version v on v.id = echo.version_id
      join acceptance a on a.version_id = v.id
      group by key, v.currency
      order by key, v.currency
      """;

  private static final String COURSE =
      """
      select times.first::date as first, count(distinct mails.id) as sent,
        count(*) filter (where echo.kind = 'replied') as replied
      from generate_series(date_trunc(:unit, :first::date::timestamp),
        :last::date::timestamp, ('1 ' || :unit)::interval) as times (first)
      left join mails on mails.accepted_at is not null
        and date_trunc(:unit, mails.accepted_at at time zone :zone) = times.first
      left join counted echo on echo.message_id = mails.id and echo.kind = 'replied'
      group by times.first
      order by times.first
      """;

  /* A step is the same over all versions of its sequence; it is told by its place in the live one. */
  private static final String STEP = "coalesce(p.lineage::text, s.id::text)";

  private static final String STEP_PLACE = "coalesce(live.position, p.position, 0)";

  private static final String STEP_LABEL = "s.name || ', step ' || " + STEP_PLACE;

  private static final String ALL = "'all' as key, 'All' as label, 0 as place";

  private final Tenants tenants;

  ReportTable(Tenants tenants) {
    this.tenants = tenants;
  }

  private static String told(Dimension by) {
    return switch (by) {
      case SEQUENCE -> "s.id::text as key, s.name as label, 0 as place";
      case STEP -> STEP + " as key, " + STEP_LABEL + " as label, " + STEP_PLACE + " as place";
      case VARIANT ->
          STEP
              + " || coalesce(m.variant, '') as key, "
              + STEP_LABEL
              + " || coalesce(', ' || m.variant, '') as label, "
              + STEP_PLACE
              + " as place";
      case MEMBER ->
          "coalesce(o.id::text, 'nobody') as key, coalesce(o.name, 'Nobody') as label, 0 as place";
      case MAILBOX ->
          "coalesce(b.id::text, 'none') as key,"
              + " coalesce(b.address, 'Not chosen yet') as label, 0 as place";
    };
  }

  public List<ReportRow> rows(Range range, Dimension by) {
    return rows(range, told(by));
  }

  public ReportRow total(Range range) {
    return rows(range, ALL).stream()
        .findFirst()
        .orElseGet(
            () -> new ReportRow("all", "All", new Figures(0, 0, 0, 0, 0, 0, 0), null, List.of()));
  }

  private List<ReportRow> rows(Range range, String told) {
    Map<String, List<Money>> money = money(range, told);
    return mails(FIGURES, range, told).query((row, _) -> row(row, money)).list();
  }

  private record Amount(String key, Money money) {}

  private Map<String, List<Money>> money(Range range, String told) {
    return mails(MONEY, range, told).query((row, _) -> amount(row)).list().stream()
        .collect(
            Collectors.groupingBy(
                Amount::key, Collectors.mapping(Amount::money, Collectors.toList())));
  }

  private static Amount amount(ResultSet row) throws SQLException {
    IsoCurrency currency = IsoCurrency.of(row.getString("currency"));
    return new Amount(
        row.getString("key"),
        new Money(currency.code(), currency.round(row.getBigDecimal("amount"))));
  }

  public List<Point> course(Range range) {
    return mails(COURSE, range, ALL)
        .param("unit", range.unit())
        .param("zone", range.zone().getId())
        .param("first", range.from().toString())
        .param("last", range.until().toString())
        .query((row, _) ->
            new Point(
                row.getObject("first", LocalDate.class), row.getInt("sent"), row.getInt("replied")))
        .list();
  }

  private StatementSpec mails(String statement, Range range, String told) {
    return tenants
        .sql(MAILS.formatted(told) + statement)
        .param("from", range.begin().atOffset(ZoneOffset.UTC))
        .param("until", range.end().atOffset(ZoneOffset.UTC));
  }

  private static ReportRow row(ResultSet row, Map<String, List<Money>> money) throws SQLException {
    String key = row.getString("key");
    return new ReportRow(
        key,
        row.getString("label"),
        new Figures(
            row.getInt("planned"),
            row.getInt("sent"),
            row.getInt("replied"),
            row.getInt("bounced"),
            row.getInt("complained"),
            row.getInt("unsubscribed"),
            row.getInt("accepted")),
        replyTime(row),
        money.getOrDefault(key, List.of()));
  }

  private static @Nullable Duration replyTime(ResultSet row) throws SQLException {
    double seconds = row.getDouble("reply_seconds");
    return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
  }
}
