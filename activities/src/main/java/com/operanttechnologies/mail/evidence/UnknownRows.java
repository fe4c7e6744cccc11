package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.evidence.UnknownMails.Entry;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of unknown fate as rows, with what is known about each. */
@Component
class UnknownRows {
  private static final String PAGE =
      """
      select m.*, quote.number as quote_number, box.address as mailbox_address
      from message m
      left join quote on quote.id = m.quote_id
      left join mailbox box on box.id = m.mailbox_id
      where m.state = 'unknown' and (cast(:after as uuid) is null or m.id > :after)
      order by m.id
      limit :most
      """;

  private static final String COUNT = "select count(*) from message where state = 'unknown'";

  /* Ten seconds after it became unknown, then ever more seldom, for a fortnight. */
  private static final String TO_LOOK_AT =
      """
      select id, mailbox_id from message
      where state = 'unknown'
      and (:now or (state_at > now() - interval '14 days'
        and coalesce(looked_at, state_at) < now() - interval '10 seconds' * power(3, least(looks, 9))))
      order by looked_at nulls first, id
      limit 50
      """;

  /* What came back to it proves that it left. */
  private static final String CAME_BACK =
      """
      select case when kind in ('report', 'complaint') or kind like 'bounce%' then 'REPORT' else 'ANSWER' end
      from inbound where message_id = :message
      order by received_at, id limit 1
      """;

  private static final String ANSWERED =
      """
      select m.id, m.mailbox_id from message m
      where m.state = 'unknown' and exists (select 1 from inbound i where i.message_id = m.id)
      order by m.id limit 50
      """;

  private static final String LOOKED =
      """
      update message set looked_at = now(), looks = looks + 1, look_result = :result
      where id = :message
      """;

  private static final String PROVED =
      """
      update message set evidence = :evidence, evidence_at = now() where id = :message
      """;

  private final Tenants tenants;

  UnknownRows(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A mail and the mailbox that it was claimed for. */
  record Candidate(UUID message, Optional<UUID> mailbox) {}

  List<Entry> list(@Nullable UUID after, int most) {
    return tenants
        .sql(PAGE)
        .param("after", after)
        .param("most", most)
        .query(UnknownRows::entry)
        .list();
  }

  int count() {
    return tenants.sql(COUNT).query(Integer.class).single();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        LedgerRow.readMessage(row, number),
        row.getString("quote_number"),
        row.getString("mailbox_address"),
        LedgerRow.instant(row, "in_data_at"),
        LedgerRow.instant(row, "looked_at"),
        row.getString("look_result"));
  }

  List<Candidate> toLookAt(boolean now) {
    return tenants.sql(TO_LOOK_AT).param("now", now).query(UnknownRows::candidate).list();
  }

  /** Those to which something came back. */
  List<Candidate> answered() {
    return tenants.sql(ANSWERED).query(UnknownRows::candidate).list();
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("mailbox_id", UUID.class)));
  }

  Optional<Evidence> cameBack(UUID message) {
    return tenants
        .sql(CAME_BACK)
        .param("message", message)
        .query(String.class)
        .optional()
        .map(Evidence::valueOf);
  }

  void looked(UUID message, String result) {
    tenants.sql(LOOKED).param("result", result).param("message", message).update();
  }

  void proved(UUID message, Evidence evidence) {
    tenants.sql(PROVED).param("evidence", evidence.code()).param("message", message).update();
  }
}
