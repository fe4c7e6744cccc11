package com.operanttechnologies.mail.waiting;

import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.MailGroups.Which;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Groups as rows. A group ends at the youngest that was counted, so that nothing is decided unseen.
 */
@Component
class GroupRows {
  private static final String GROUPS =
      """
      select coalesce(%s, '') as reason, %s as place, %s as place_name, count(*) as mails,
        min(m.state_at) as since, max(m.state_at) as until,
        min(m.due_at) as due, max(m.due_at) as due_until
      from message m %s
      where %s %s
      group by 1, 2, 3
      order by mails desc, since
      limit 50
      """;

  private static final String MAILS =
      """
      select m.id from message m %s
      where %s %s
      order by m.id
      limit :most
      """;

  private static final String WHICH =
      """
      and coalesce(%s, '') = :reason
      and %s is not distinct from cast(:place as uuid)
      and m.state_at <= :until
      and (cast(:after as uuid) is null or m.id > :after)
      """;

  private final Tenants tenants;

  GroupRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Group> all(WaitingKind kind) {
    return tenants.sql(groups(kind, "")).query((row, _) -> group(row, null)).list();
  }

  Optional<Group> find(WaitingKind kind, Which which) {
    return of(groups(kind, which(kind)), which)
        .query((row, _) -> group(row, which.after()))
        .optional();
  }

  /** In the order in which they were planned. */
  List<UUID> mails(WaitingKind kind, Which which, int most) {
    return of(MAILS.formatted(kind.joined, kind.which, which(kind)), which)
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static String groups(WaitingKind kind, String which) {
    return GROUPS.formatted(
        kind.reason, kind.place, kind.placeName, kind.joined, kind.which, which);
  }

  private static String which(WaitingKind kind) {
    return WHICH.formatted(kind.reason, kind.place);
  }

  private StatementSpec of(String sql, Which which) {
    return tenants
        .sql(sql)
        .param("reason", which.reason())
        .param("place", which.place())
        .param("until", which.until().atOffset(ZoneOffset.UTC))
        .param("after", which.after());
  }

  private static Group group(ResultSet row, @Nullable UUID after) throws SQLException {
    int mails = row.getInt("mails");
    Which which =
        new Which(
            row.getString("reason"),
            row.getObject("place", UUID.class),
            instant(row, "until"),
            mails,
            after);
    return new Group(
        which,
        row.getString("place_name"),
        mails,
        instant(row, "since"),
        instant(row, "due"),
        instant(row, "due_until"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(LedgerRow.instant(row, column));
  }
}
