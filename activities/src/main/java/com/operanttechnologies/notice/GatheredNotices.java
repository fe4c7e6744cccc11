package com.operanttechnologies.notice;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.notice.Notices.News;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A relay that breaks down fails thousands of mails for one reason. The first few are told one by
 * one; one notice stands for all the others of the hour.
 */
@Component
class GatheredNotices {
  /** Told one by one, for each reason in an hour. */
  private static final int APART = 3;

  private static final String MANY =
      """
      select count(*) = :apart from (
        select 1 from notice
        where member_id = :member and kind = :kind and detail = :detail
        and message_id is not null and at > now() - interval '1 hour'
        limit :apart) told
      """;

  /* Two that fail at the same moment would each begin a gathering: they count one after the other. */
  private static final String IN_TURN =
      "select pg_advisory_xact_lock(hashtextextended(:member || :kind || :detail, 0))";

  private static final String GATHER =
      """
      update notice set mails = mails + 1, at = clock_timestamp(), read_at = null
      where id = (
        select id from notice
        where member_id = :member and kind = :kind and detail = :detail and mails > 0
        and id >= uuidv7(interval '-1 hour')
        order by id limit 1)
      returning id
      """;

  private static final String BEGIN =
      """
      insert into notice (tenant_id, member_id, kind, detail, mails)
      values (:tenant, :member, :kind, :detail, 1)
      returning id
      """;

  private static final String KEEP =
      """
      insert into notice_mail (tenant_id, notice_id, message_id)
      values (:tenant, :notice, :message) on conflict do nothing
      """;

  private final Tenants tenants;

  GatheredNotices(Tenants tenants) {
    this.tenants = tenants;
  }

  /** What becomes of news of a mail. */
  sealed interface Told {
    /** It is to be told by itself. */
    record Apart() implements Told {}

    /** With it a gathering began, which is this notice. */
    record Begun(UUID notice) implements Told {}

    /** Others were told of already. */
    record Gathered() implements Told {}
  }

  /** Counts the news where it is one of many; in the tenant's transaction. */
  Told gather(Member member, News news) {
    UUID mail = news.message();
    if (mail == null || news.detail() == null) {
      return new Told.Apart();
    }
    inTurn(member, news);
    if (!many(member, news)) {
      return new Told.Apart();
    }
    Optional<UUID> gathering = run(GATHER, member, news);
    UUID notice = gathering.or(() -> run(BEGIN, member, news)).orElseThrow();
    tenants.sql(KEEP).param("notice", notice).param("message", mail).update();
    return gathering.isPresent() ? new Told.Gathered() : new Told.Begun(notice);
  }

  private void inTurn(Member member, News news) {
    tenants
        .sql(IN_TURN)
        .param("member", member.id().toString())
        .param("kind", news.kind().code())
        .param("detail", news.detail())
        .query((_, _) -> true)
        .single();
  }

  private boolean many(Member member, News news) {
    return tenants
        .sql(MANY)
        .param("member", member.id())
        .param("kind", news.kind().code())
        .param("detail", news.detail())
        .param("apart", APART)
        .query(Boolean.class)
        .single();
  }

  private Optional<UUID> run(String sql, Member member, News news) {
    return tenants
        .sql(sql)
        .param("member", member.id())
        .param("kind", news.kind().code())
        .param("detail", news.detail())
        .query(UUID.class)
        .optional();
  }
}
