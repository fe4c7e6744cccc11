package com.operanttechnologies.mail.thread;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.Threads.Reply;
import com.operanttechnologies.mail.Threads.Written;
import com.operanttechnologies.mail.imap.QuotedText;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people wrote by mail about quotes, each with the first answer that a member gave. */
@Component
class ReplyTable {
  /* One answer serves all that was written before it. */
  private static final String SELECT =
      """
      select i.id, i.thread_id, i.quote_id, q.number, v.version, i.contact_id,
        case when lower(i.sender) = lower(c.email) then c.name else i.sender end as written_by,
        i.subject, i.text, i.received_at, a.id as answer, a.planned_at, a.state,
        coalesce(t.done_at >= i.received_at, false) as done
      from inbound i
      join quote q on q.id = i.quote_id
      join thread t on t.id = i.thread_id
      left join contact c on c.id = i.contact_id
      left join message m on m.id = i.message_id
      left join quote_version v on v.id = m.version_id
      left join lateral (
        select id, planned_at, state from message
        where quote_id = i.quote_id and contact_id is not distinct from i.contact_id
        and kind = 'answer' and planned_at >= i.received_at
        and state not in ('cancelled', 'rejected')
        order by planned_at limit 1) a on true
      where i.kind = 'reply' and not i.machine
      """;

  private static final String OF_QUOTE =
      SELECT + "and i.quote_id = :quote order by i.received_at, i.id";

  private static final String OPEN =
      SELECT
          + """
          and a.id is null and (t.done_at is null or t.done_at < i.received_at)
          order by i.received_at desc, i.id desc
          limit :most
          """;

  private final Tenants tenants;
  private final Ledger ledger;

  ReplyTable(Tenants tenants, Ledger ledger) {
    this.tenants = tenants;
    this.ledger = ledger;
  }

  List<Reply> ofQuote(UUID quote) {
    return tenants.sql(OF_QUOTE).param("quote", quote).query(this::reply).list();
  }

  List<Reply> open(int most) {
    return tenants.sql(OPEN).param("most", most).query(this::reply).list().reversed();
  }

  private Reply reply(ResultSet row, int number) throws SQLException {
    String by = row.getString("written_by");
    String text = row.getString("text");
    return new Reply(
        row.getObject("id", UUID.class),
        row.getObject("thread_id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getString("number"),
        row.getObject("version", Integer.class),
        row.getObject("contact_id", UUID.class),
        by == null ? "The customer" : by,
        row.getString("subject"),
        text == null ? "" : QuotedText.newPart(text),
        Objects.requireNonNull(ThreadTable.instant(row, "received_at")),
        written(row),
        row.getBoolean("done"));
  }

  private @Nullable Written written(ResultSet row) throws SQLException {
    UUID mail = row.getObject("answer", UUID.class);
    if (mail == null) {
      return null;
    }
    return new Written(
        mail,
        ledger.letter(mail).map(letter -> Answers.own(letter.text())).orElse(""),
        Objects.requireNonNull(ThreadTable.instant(row, "planned_at")),
        MessageState.ofCode(row.getString("state")) == MessageState.PLANNED);
  }
}
