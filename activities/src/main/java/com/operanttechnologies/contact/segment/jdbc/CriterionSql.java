package com.operanttechnologies.contact.segment.jdbc;

import com.operanttechnologies.contact.segment.Criterion;

/**
 * What a criterion asks in the database: fixed text, in which what people enter stands as the
 * parameters {@code :value} and, with money, {@code :currency} only. The contact is {@code c}.
 */
final class CriterionSql {
  /* The newest version that the customer has been offered. */
  private static final String OFFERED =
      """
      exists (
        select 1 from quote q
        cross join lateral (
          select v.state, v.expires_at, v.currency, v.totals from quote_version v
          where v.quote_id = q.id
          and v.state in ('sent', 'accepted', 'declined', 'expired', 'withdrawn')
          order by v.version desc limit 1) v
        where q.contact_id = c.id %s)
      """;

  private static final String OPEN = "and v.state = 'sent' and v.expires_at > now()";

  private static final String WORTH =
      " and v.currency = :currency and (v.totals->'dueFirst'->>'gross')::numeric >= :value::numeric";

  private static final String MAILED =
      """
      exists (
        select 1 from message m
        where m.contact_id = c.id and m.member_id is null and m.accepted_at is not null %s)
      """;

  private static final String REPLIED =
      """
      exists (
        select 1 from inbound i where i.contact_id = c.id and i.kind = 'reply' %s)
      """;

  private static final String VIEWED =
      """
      exists (
        select 1 from link l
        join quote_view w on w.link_id = l.id and w.label = 'human'
        where l.contact_id = c.id %s)
      """;

  private static final String SINCE = "and %s > now() - :value::int * interval '1 day'";

  private CriterionSql() {}

  static String of(Criterion criterion) {
    return switch (criterion) {
      case COMPANY_CONTAINS -> "strpos(lower(c.company), lower(:value)) > 0";
      case EMAIL_CONTAINS -> "strpos(c.email_key, lower(:value)) > 0";
      case COUNTRY -> "c.country = :value";
      case LANGUAGE -> "lower(c.locale) = :value or starts_with(lower(c.locale), :value || '-')";
      case TIME_ZONE -> "lower(c.time_zone) = lower(:value)";
      case ADDED_WITHIN -> SINCE.formatted("c.created_at").substring("and ".length());
      case BASIS_REQUESTED -> "c.basis = 'requested'";
      case BASIS_CUSTOMER -> "c.basis = 'customer'";
      case BASIS_CONSENT -> "c.basis = 'consent'";
      case BASIS_NONE -> "c.basis = 'none'";
      case SUPPRESSED -> "exists (select 1 from suppression s where s.email_hash = c.email_hash)";
      case QUOTE_ANY -> OFFERED.formatted("");
      case QUOTE_OPEN -> OFFERED.formatted(OPEN);
      case QUOTE_ACCEPTED -> OFFERED.formatted("and v.state = 'accepted'");
      case QUOTE_DECLINED -> OFFERED.formatted("and v.state = 'declined'");
      case QUOTE_EXPIRED ->
          OFFERED.formatted(
              "and (v.state = 'expired' or v.state = 'sent' and v.expires_at <= now())");
      case OPEN_AT_LEAST -> OFFERED.formatted(OPEN + WORTH);
      case ACCEPTED_AT_LEAST -> OFFERED.formatted("and v.state = 'accepted'" + WORTH);
      case MAILED_EVER -> MAILED.formatted("");
      case MAILED_WITHIN -> MAILED.formatted(SINCE.formatted("m.accepted_at"));
      case REPLIED_EVER -> REPLIED.formatted("");
      case REPLIED_WITHIN -> REPLIED.formatted(SINCE.formatted("i.received_at"));
      case VIEWED_EVER -> VIEWED.formatted("");
      case VIEWED_WITHIN -> VIEWED.formatted(SINCE.formatted("w.at"));
    };
  }
}
