package com.operanttechnologies.mail.waiting;

import java.time.Duration;

/** Which mails wait for a person, and the place that those of a group share. */
public enum WaitingKind {
  /** Held, by the sequence whose mails they are. */
  HELD(
      "m.state = 'held'",
      "case when m.state_reason like 'it was due on %' then "
          + Sql.LATE
          + " else m.state_reason end",
      "enrollment.sequence_id",
      "sequence.name",
      "left join enrollment on enrollment.id = m.enrollment_id"
          + " left join sequence on sequence.id = enrollment.sequence_id",
      Duration.ofSeconds(20)),

  /** Of unknown fate, by the mailbox that they were claimed for. */
  UNKNOWN(
      "m.state = 'unknown'",
      "m.state_reason",
      "m.mailbox_id",
      "box.address",
      Sql.MAILBOX,
      Duration.ZERO),

  /** Refused for good or given up, by the mailbox that they were claimed for. */
  FAILED(
      "m.state in ('rejected', 'not_sent') and (m.left_at is null or m.left_at < m.state_at)",
      "m.state_reason",
      "m.mailbox_id",
      "box.address",
      Sql.MAILBOX,
      Duration.ofSeconds(20));

  final String which;
  final String reason;
  final String place;
  final String placeName;
  final String joined;
  final Duration gap;

  /**
   * Its parts in SQL.
   *
   * @param which rows of {@code message m} they are
   * @param gap between two that leave, as between two sequences that are resumed together
   */
  WaitingKind(
      String which, String reason, String place, String placeName, String joined, Duration gap) {
    this.which = which;
    this.reason = reason;
    this.place = place;
    this.placeName = placeName;
    this.joined = joined;
    this.gap = gap;
  }

  private static final class Sql {
    private static final String MAILBOX = "left join mailbox box on box.id = m.mailbox_id";

    /* A group a day of an outage would be many that are decided alike. */
    private static final String LATE =
        """
        case
          when m.state_at - m.due_at < interval '1 day' then 'less than a day late: it was not sent when it was due'
          when m.state_at - m.due_at < interval '3 days' then '1 to 3 days late: it was not sent when it was due'
          when m.state_at - m.due_at < interval '7 days' then '3 to 7 days late: it was not sent when it was due'
          else 'more than a week late: it was not sent when it was due'
        end
        """;
  }
}
