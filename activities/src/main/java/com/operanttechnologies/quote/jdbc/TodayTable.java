package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sums and the to-do list of the first page. */
@Component
public class TodayTable {
  /* Of mails that share a state and a reason the newest three: many must not hide what customers ask.
   * Those of unknown fate have a page of their own, so all of them are alike. */
  private static final String NEEDED =
      """
      select quote_id, number, enrollment_id, what, reason, at, others from (
        select m.quote_id, q.number, m.enrollment_id, 'mail_' || m.state as what, m.state_reason as reason,
          m.state_at as at, case when m.place = 3 then m.mails - 3 else 0 end as others
        from (
          select quote_id, enrollment_id, state, state_reason, state_at,
            row_number() over (alike order by state_at desc, id) as place, count(*) over alike as mails
          from message
          where state in ('held', 'rejected', 'not_sent', 'unknown')
          and state_at > now() - interval '14 days'
          and (left_at is null or left_at < state_at)
          window alike as (partition by state, case when state <> 'unknown' then state_reason end)) as m
        left join quote q on q.id = m.quote_id
        where m.place <= 3
        union all
        select t.quote_id, q.number, t.enrollment_id, t.kind, t.detail, t.created_at, 0
        from task t left join quote q on q.id = t.quote_id
        where t.done_at is null and t.kind <> 'follow_up_task'
        union all
        select a.quote_id, q.number, null, a.kind || '_asked', left(a.text, 200), a.asked_at, 0
        from question a join quote q on q.id = a.quote_id
        where a.answered_at is null
        union all
        select i.quote_id, q.number, null,
          case i.kind when 'reply' then 'answered' when 'challenge' then 'challenged' else 'stop_asked' end,
          i.subject, i.received_at, 0
        from inbound i join quote q on q.id = i.quote_id
        left join thread on thread.id = i.thread_id
        where i.kind in ('reply', 'stop_request', 'challenge') and i.received_at > now() - interval '7 days'
        and coalesce(thread.done_at < i.received_at, true)
        and not exists (
          select 1 from message a
          where a.quote_id = i.quote_id and a.contact_id is not distinct from i.contact_id
          and a.kind = 'answer' and a.planned_at >= i.received_at
          and a.state not in ('cancelled', 'rejected'))) as needed
      order by at desc
      limit 20
      """;

  private static final String SUM =
      """
      select v.currency, count(*) as quotes,
        sum((coalesce(a.totals, v.totals)->'dueFirst'->>'gross')::numeric) as amount
      from quote_version v
      left join acceptance a on a.version_id = v.id
      where %s
      group by v.currency
      order by v.currency
      """;

  private final Tenants tenants;

  TodayTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public List<Needed> needed() {
    return tenants
        .sql(NEEDED)
        .query((row, _) ->
            new Needed(
                row.getObject("quote_id", UUID.class),
                row.getString("number"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("what"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("others")))
        .list();
  }

  public List<Amount> open() {
    return sum("state = 'sent'");
  }

  public List<Amount> expiring() {
    return sum("state = 'sent' and expires_at < now() + interval '7 days'");
  }

  public List<Amount> won() {
    return sum("state = 'accepted' and state_at > now() - interval '30 days'");
  }

  private List<Amount> sum(String which) {
    return tenants
        .sql(SUM.formatted(which))
        .query((row, _) ->
            new Amount(
                row.getString("currency"), row.getInt("quotes"), row.getBigDecimal("amount")))
        .list();
  }

  /**
   * Something a person has to look at.
   *
   * @param what a code such as mail_held or answered
   * @param others how many more mails share its state and reason, and are not listed
   */
  public record Needed(
      @Nullable UUID quote,
      @Nullable String number,
      @Nullable UUID enrollment,
      String what,
      @Nullable String reason,
      Instant at,
      int others) {}

  /** The amount of some quotes in one currency. */
  public record Amount(String currency, int quotes, BigDecimal amount) {}
}
