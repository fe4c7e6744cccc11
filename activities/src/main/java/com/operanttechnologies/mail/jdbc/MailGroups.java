package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Mails that wait for one decision: those of a state that share their reason and a place. A group
 * ends at the youngest that was counted, so that nothing is decided unseen.
 */
@Component
public class MailGroups {
  private static final String GROUPS =
      """
      select coalesce(m.state_reason, '') as reason, %1$s as place, %2$s as place_name,
        count(*) as mails, min(m.state_at) as since, max(m.state_at) as until
      from message m %3$s
      where m.state = '%4$s' %5$s
      group by 1, 2, 3
      order by mails desc, since
      limit 50
      """;

  private static final String MAILS =
      """
      select m.id from message m %3$s
      where m.state = '%4$s' %5$s
      order by m.id
      limit :most
      """;

  private static final String WHICH =
      """
      and coalesce(m.state_reason, '') = :reason
      and %s is not distinct from cast(:place as uuid)
      and m.state_at <= :until
      and (cast(:after as uuid) is null or m.id > :after)
      """;

  private final Tenants tenants;

  MailGroups(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The state of the mails, and the place that those of a group share. */
  public enum By {
    /** Of unknown fate, by the mailbox that they were claimed for. */
    MAILBOX("unknown", "m.mailbox_id", "box.address", "left join mailbox box on box.id = %s"),
    /** Held, by the sequence whose mails they are. */
    SEQUENCE(
        "held",
        "enrollment.sequence_id",
        "sequence.name",
        "left join enrollment on enrollment.id = m.enrollment_id"
            + " left join sequence on sequence.id = %s");

    private final String state;
    private final String place;
    private final String name;
    private final String joined;

    By(String state, String place, String name, String joined) {
      this.state = state;
      this.place = place;
      this.name = name;
      this.joined = joined.formatted(place);
    }

    private String groups(String which) {
      return GROUPS.formatted(place, name, joined, state, which);
    }

    private String mails() {
      return MAILS.formatted(place, name, joined, state, which());
    }

    private String which() {
      return WHICH.formatted(place);
    }
  }

  /**
   * What makes a group.
   *
   * @param reason empty where none was noted
   * @param until the youngest of the group entered its state then
   * @param after only mails behind that one, for a decision that goes on
   */
  public record Which(String reason, @Nullable UUID place, Instant until, @Nullable UUID after) {}

  /**
   * A group as it stands.
   *
   * @param placeName absent where there is no place, or it is removed by now
   * @param since the oldest entered its state then
   */
  public record Group(Which which, @Nullable String placeName, int mails, Instant since) {}

  /** The largest first, fifty at most; in the tenant's transaction. */
  public List<Group> all(By by) {
    return tenants.sql(by.groups("")).query(MailGroups::group).list();
  }

  /** As far as some of it are left; in the tenant's transaction. */
  public Optional<Group> find(By by, Which which) {
    return of(by.groups(by.which()), which).query(MailGroups::group).optional();
  }

  /** Its mails in the order in which they were planned; in the tenant's transaction. */
  public List<UUID> mails(By by, Which which, int most) {
    return of(by.mails(), which)
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private StatementSpec of(String sql, Which which) {
    return tenants
        .sql(sql)
        .param("reason", which.reason())
        .param("place", which.place())
        .param("until", which.until().atOffset(ZoneOffset.UTC))
        .param("after", which.after());
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    return new Group(
        new Which(
            row.getString("reason"), row.getObject("place", UUID.class), at(row, "until"), null),
        row.getString("place_name"),
        row.getInt("mails"),
        at(row, "since"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
