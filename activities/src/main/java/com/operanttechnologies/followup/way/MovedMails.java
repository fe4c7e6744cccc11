package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What becomes of an enrollment's waiting mails when it goes on in another version. */
@Component
public class MovedMails {
  /* The same step of the other version: it says what that one says. */
  private static final String MOVE =
      """
      update message m set step_id = other.id, body = null, variant = null
      from step own, step other
      where m.enrollment_id = :enrollment and m.state in ('planned', 'held')
      and own.id = m.step_id and other.lineage = own.lineage and other.version_id = :version
      """;

  private static final String GONE =
      """
      select m.id from message m
      join step own on own.id = m.step_id
      where m.enrollment_id = :enrollment and m.state in ('planned', 'held')
      and own.version_id <> :version
      """;

  private final Tenants tenants;

  MovedMails(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Answers the mails that have no place in it. */
  public List<UUID> move(Enrollment enrollment, SequenceVersion to) {
    tenants.sql(MOVE).param("enrollment", enrollment.id()).param("version", to.id()).update();
    return tenants
        .sql(GONE)
        .param("enrollment", enrollment.id())
        .param("version", to.id())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }
}
