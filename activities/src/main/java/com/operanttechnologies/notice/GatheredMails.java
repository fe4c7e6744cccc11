package com.operanttechnologies.notice;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails that one notice stands for, as they are now; in the tenant's transaction. */
@Component
public class GatheredMails {
  private static final String ABOUT =
      "select detail from notice where id = :notice and member_id = :member and mails > 0";

  private static final String MAILS =
      """
      select m.id, m.state, m.state_reason, m.subject, m.recipient, m.quote_id, quote.number,
        m.enrollment_id
      from notice_mail told
      join notice on notice.id = told.notice_id and notice.member_id = :member
      join message m on m.id = told.message_id
      left join quote on quote.id = m.quote_id
      where told.notice_id = :notice and (cast(:after as uuid) is null or m.id > :after)
      order by m.id
      limit :most
      """;

  private final Tenants tenants;

  GatheredMails(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * One of them.
   *
   * @param state what became of it
   * @param reason why, where one was noted
   */
  public record Told(
      UUID id,
      String state,
      @Nullable String reason,
      @Nullable String subject,
      String recipient,
      @Nullable UUID quote,
      @Nullable String number,
      @Nullable UUID enrollment) {}

  /** The reason that they had; empty if the member has no such notice, or it is about one mail. */
  public Optional<String> reason(UUID member, UUID notice) {
    return tenants
        .sql(ABOUT)
        .param("notice", notice)
        .param("member", member)
        .query(String.class)
        .optional();
  }

  /**
   * In the order in which they were planned.
   *
   * @param after the last one of the page before; null for the first page
   */
  public List<Told> of(UUID member, UUID notice, @Nullable UUID after, int most) {
    return tenants
        .sql(MAILS)
        .param("notice", notice)
        .param("member", member)
        .param("after", after)
        .param("most", most)
        .query(GatheredMails::told)
        .list();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getString("state_reason"),
        row.getString("subject"),
        row.getString("recipient"),
        row.getObject("quote_id", UUID.class),
        row.getString("number"),
        row.getObject("enrollment_id", UUID.class));
  }
}
