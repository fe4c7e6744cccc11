package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.testing.WithDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The due row alone brings the process back, as after a crash. */
@WithDatabase
class EscalationStoryTest {
  @Autowired Desk desk;
  @Autowired Rulebook rulebook;

  @Test
  void anHourThatPassedUnattendedIsMadeUpFor() {
    Case story = desk.drafted("20");
    rulebook.escalating(story, story.carl(), story.dora());
    desk.submit(story);
    until(() -> "1".equals(desk.row(story, waiting(story))));

    desk.update(story, "update approval set escalate_at = now() - interval '1 hour'");
    desk.update(
        story,
        "update due set due_at = now() - interval '1 hour', epoch = null, lease_until = null"
            + " where tenant_id = '%s'".formatted(story.tenant()));
    until(() -> desk.waitingFor(story, story.dora()).contains(story.quote()));

    assertThat(desk.story(story)).containsOnlyOnce("approval_escalated: Dora is asked too");
  }

  /* The process has read the row: it waits for the hour, and the outbox is empty. */
  private static String waiting(Case story) {
    return """
    select count(*)::text from due
    where subject_id = '%s' and epoch is not null and due_at > now() + interval '30 minutes'
    and not exists (select 1 from outbox o where o.subject_id = due.subject_id)
    """
        .formatted(story.quote());
  }

  private static void until(BooleanSupplier happened) {
    for (int i = 0; i < 1_200 && !happened.getAsBoolean(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
