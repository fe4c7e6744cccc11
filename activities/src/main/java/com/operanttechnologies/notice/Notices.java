package com.operanttechnologies.notice;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's notices in the app. */
@Component
public class Notices {
  private static final String OF =
      """
      select n.id, n.kind, n.quote_id, n.message_id, n.detail, n.at, n.read_at, q.number,
        m.enrollment_id, n.mails
      from notice n
      left join quote q on q.id = n.quote_id
      left join message m on m.id = n.message_id
      where n.member_id = :member
      order by n.at desc
      limit :most
      """;

  private static final String ADD =
      """
      insert into notice (tenant_id, member_id, kind, quote_id, message_id, detail)
      values (:tenant, :member, :kind, :quote, :message, :detail)
      """;

  private final Tenants tenants;

  Notices(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The newest notices first. */
  public List<Notice> of(UUID tenant, UUID member, int most) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(OF)
                .param("member", member)
                .param("most", most)
                .query((row, _) ->
                    new Notice(
                        row.getObject("id", UUID.class),
                        NoticeKind.valueOf(
                            row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("quote_id", UUID.class),
                        row.getString("number"),
                        row.getObject("message_id", UUID.class),
                        row.getObject("enrollment_id", UUID.class),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at") != null,
                        row.getInt("mails")))
                .list());
  }

  public int unread(UUID tenant, UUID member) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select count(*) from notice where member_id = :member and read_at is null")
                .param("member", member)
                .query(Integer.class)
                .single());
  }

  public void markRead(UUID tenant, UUID member) {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    "update notice set read_at = now() where member_id = :member and read_at is null")
                .param("member", member)
                .update());
  }

  void add(Member member, News news) {
    tenants
        .sql(ADD)
        .param("member", member.id())
        .param("kind", news.kind().code())
        .param("quote", news.quote())
        .param("message", news.message())
        .param("detail", news.detail())
        .update();
  }

  /** What happened, before it is known who hears it. */
  record News(
      NoticeKind kind, @Nullable UUID quote, @Nullable UUID message, @Nullable String detail) {}

  /**
   * One notice; detail is a sentence or a reason.
   *
   * @param message the mail that it speaks of, if it is one
   * @param enrollment whose mail that is
   * @param mails it stands for so many mails with the same reason; 0: for one at most
   */
  public record Notice(
      UUID id,
      NoticeKind kind,
      @Nullable UUID quote,
      @Nullable String number,
      @Nullable UUID message,
      @Nullable UUID enrollment,
      @Nullable String detail,
      Instant at,
      boolean read,
      int mails) {}
}
