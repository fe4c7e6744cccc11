package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails of unknown fate as rows: which are to be looked at, and what was found. */
@Component
class UnknownRows {
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
