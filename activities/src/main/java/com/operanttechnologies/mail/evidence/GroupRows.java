package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.evidence.UnknownGroups.Group;
import com.operanttechnologies.mail.evidence.UnknownGroups.Which;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Mails of unknown fate as groups of rows. */
@Component
class GroupRows {
  private static final String GROUPS =
      """
      select coalesce(m.state_reason, '') as reason, m.mailbox_id, box.address,
        count(*) as mails, min(m.state_at) as since, max(m.state_at) as until
      from message m
      left join mailbox box on box.id = m.mailbox_id
      where m.state = 'unknown' %s
      group by 1, m.mailbox_id, box.address
      order by mails desc, since
      limit 50
      """;

  private static final String WHICH =
      """
      and coalesce(m.state_reason, '') = :reason
      and m.mailbox_id is not distinct from cast(:mailbox as uuid)
      and m.state_at <= :until
      """;

  private static final String MAILS =
      """
      select m.id from message m
      where m.state = 'unknown' %s
      order by m.id
      limit :most
      """
          .formatted(WHICH);

  private final Tenants tenants;

  GroupRows(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Group> all() {
    return tenants.sql(GROUPS.formatted("")).query(GroupRows::group).list();
  }

  Optional<Group> find(Which which) {
    return of(GROUPS.formatted(WHICH), which).query(GroupRows::group).optional();
  }

  List<UUID> mails(Which which, int most) {
    return of(MAILS, which)
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private StatementSpec of(String sql, Which which) {
    return tenants
        .sql(sql)
        .param("reason", which.reason())
        .param("mailbox", which.mailbox())
        .param("until", which.until().atOffset(ZoneOffset.UTC));
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        new Which(
            row.getString("reason"), row.getObject("mailbox_id", UUID.class), at(row, "until")),
        row.getString("address"),
        row.getInt("mails"),
        at(row, "since"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
