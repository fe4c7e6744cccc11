package com.operanttechnologies.followup.passage;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks that sequences give to owners, as rows of the to-do list. */
@Component
public class OwnerTasks {
  /** The kind of these tasks. */
  public static final String KIND = "follow_up_task";

  private static final String ADD =
      """
      insert into task (tenant_id, owner_id, kind, quote_id, subject_id, detail, enrollment_id, contact_id)
      select :tenant, (select owner_id from quote where quote.id = e.quote_id), :kind, e.quote_id,
        :passage, :title, e.id, e.contact_id
      from enrollment e where e.id = :enrollment
      """;

  private final Tenants tenants;

  OwnerTasks(Tenants tenants) {
    this.tenants = tenants;
  }

  public void add(Enrollment enrollment, Passage passage, String title) {
    tenants
        .sql(ADD)
        .param("kind", KIND)
        .param("passage", passage.id())
        .param("title", title)
        .param("enrollment", enrollment.id())
        .update();
  }

  /** Nobody has to do them any more. */
  public void close(UUID enrollment) {
    tenants
        .sql(
            "update task set done_at = now() where enrollment_id = :enrollment and done_at is null")
        .param("enrollment", enrollment)
        .update();
  }
}
