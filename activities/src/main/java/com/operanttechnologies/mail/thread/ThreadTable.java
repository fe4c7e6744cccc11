package com.operanttechnologies.mail.thread;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.ThreadFilter;
import com.operanttechnologies.mail.ThreadFilter.Folder;
import com.operanttechnologies.mail.imap.QuotedText;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Threads as they stand in the list. */
@Component
class ThreadTable {
  private static final String ENTRIES =
      """
      select t.*, q.number, c.name as contact_name, c.email as contact_email,
        m.name as assignee_name, last.subject, left(last.text, 400) as text, last.reason
      from thread t
      left join quote q on q.id = t.quote_id
      left join contact c on c.id = t.contact_id
      left join member m on m.id = t.assignee_id
      left join lateral (
        select subject, text, reason from inbound
        where inbound.thread_id = t.id
        order by received_at desc, id desc limit 1) last on true
      """;

  private static final String AFTER =
      """
      and (:after::uuid is null or (t.last_inbound_at, t.id) < (
        select last_inbound_at, id from thread where id = :after::uuid))
      and (:kind::text is null or t.last_kind = :kind)
      order by t.last_inbound_at desc, t.id desc
      limit :most
      """;

  private static final String AWAKE =
      "t.done_at is null and coalesce(t.snoozed_until, '-infinity') <= now()";

  private final Tenants tenants;

  ThreadTable(Tenants tenants) {
    this.tenants = tenants;
  }

  List<ThreadEntry> list(ThreadFilter filter, @Nullable UUID after, int atMost) {
    return tenants
        .sql(ENTRIES + "where " + lies(filter.folder()) + "\n" + AFTER)
        .param("member", filter.member())
        .param("kind", filter.kind() == null ? null : filter.kind().code())
        .param("after", after == null ? null : after.toString())
        .param("most", atMost)
        .query(ThreadTable::entry)
        .list();
  }

  private static String lies(Folder folder) {
    return switch (folder) {
      case OPEN -> AWAKE;
      case MINE -> AWAKE + " and t.assignee_id = :member";
      case UNASSIGNED -> AWAKE + " and t.assignee_id is null";
      case SNOOZED -> "t.done_at is null and t.snoozed_until > now()";
      case DONE -> "t.done_at is not null";
    };
  }

  Optional<ThreadEntry> find(UUID thread) {
    return tenants
        .sql(ENTRIES + "where t.id = :id")
        .param("id", thread)
        .query(ThreadTable::entry)
        .optional();
  }

  Optional<UUID> ofQuote(UUID quote) {
    return tenants
        .sql("select id from thread where quote_id = :quote order by last_inbound_at desc limit 1")
        .param("quote", quote)
        .query(UUID.class)
        .optional();
  }

  int unread() {
    return tenants
        .sql("select count(*) from thread t where t.unread and " + AWAKE)
        .query(Integer.class)
        .single();
  }

  /** False if there is no such thread. */
  boolean set(UUID thread, String assignments, @Nullable Object value) {
    return tenants
            .sql("update thread set " + assignments + " where id = :id")
            .param("value", value)
            .param("id", thread)
            .update()
        == 1;
  }

  boolean isActive(UUID member) {
    return tenants
        .sql("select exists (select 1 from member where id = :id and state = 'active')")
        .param("id", member)
        .query(Boolean.class)
        .single();
  }

  private static ThreadEntry entry(ResultSet row, int number) throws SQLException {
    String text = row.getString("text");
    String reason = row.getString("reason");
    return new ThreadEntry(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getString("number"),
        row.getObject("contact_id", UUID.class),
        row.getString("contact_name"),
        row.getString("contact_email"),
        row.getString("subject"),
        text == null ? "" : snippet(text),
        InboundKind.valueOf(row.getString("last_kind").toUpperCase(Locale.ROOT)),
        reason == null ? "" : reason,
        row.getBoolean("unread"),
        row.getObject("done_at") != null,
        instant(row, "snoozed_until"),
        row.getObject("assignee_id", UUID.class),
        row.getString("assignee_name"),
        row.getObject("last_inbound_at", OffsetDateTime.class).toInstant());
  }

  /** What was written now; what a mail program copied below it says nothing new. */
  private static String snippet(String text) {
    String said = QuotedText.newPart(text);
    String line = (said.isBlank() ? text : said).replaceAll("\\s+", " ").strip();
    return line.length() > 140 ? line.substring(0, 140) + "…" : line;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
