package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.WithoutProcesses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What release 0.1 wrote is found again in versions. */
@WithoutProcesses
class SequenceUpgradeTest {
  private static final String OLD_ROWS =
      """
      insert into tenant_route (tenant_id) values ('00000000-0000-0000-0000-000000000001');
      insert into tenant (tenant_id, name) values ('00000000-0000-0000-0000-000000000001', 'Acme Sails');
      insert into sequence (tenant_id, name, is_default) select tenant_id, 'After a quote', true from tenant;
      insert into step (tenant_id, sequence_id, position, anchor, days, subject, html, text)
        select tenant_id, id, 1, 'start', 2, 's', 'h', 't' from sequence;
      insert into contact (tenant_id, email, name) select tenant_id, 'bob@buyer.example', 'Bob' from tenant;
      insert into quote (tenant_id, number, contact_id) select tenant_id, 'Q-1', id from contact;
      insert into enrollment (tenant_id, sequence_id, quote_id, contact_id, state, ends_at)
        select q.tenant_id, s.id, q.id, q.contact_id, 'active', now() from quote q, sequence s;
      """;

  private static final String FOUND =
      """
      select count(*) from enrollment
      join sequence on sequence.id = enrollment.sequence_id and sequence.state = 'live'
      join sequence_version version on version.id = enrollment.version_id
        and version.id = sequence.live_version and version.state = 'published'
      join step on step.version_id = version.id and step.amount = 2 and step.kind = 'mail'
      """;

  @Autowired DatabaseAccess access;

  @Test
  void runningEnrollmentsKeepTheirStepsAsVersionOne() {
    try (OlderSchema schema = new OlderSchema(access, "before_versions", "005", OLD_ROWS)) {
      schema.upgrade();

      assertThat(schema.count(FOUND)).isOne();
    }
  }
}
