package com.operanttechnologies.followup.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.WithApplication;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who was left out of a bulk enrollment, for programs. */
@WithApplication
class BulkEnrollmentsResourceTest {
  private static final List<String> BOB_WAS_LEFT_OUT =
      List.of(
          "insert into contact (tenant_id, email, name) values (:tenant, 'bob@example.com', 'Bob')",
          """
          insert into bulk_enrollment (tenant_id, sequence_id, audience_kind, audience_id,
            audience_name, state, per_hour, total, created_by)
          select :tenant, id, 'segment', id, 'Everybody', 'done', 120, 1, 'Ada'
          from sequence limit 1
          """,
          """
          insert into bulk_enrollment_contact (tenant_id, bulk_id, contact_id, reason)
          select :tenant, b.id, c.id, 'Has unsubscribed' from bulk_enrollment b, contact c
          """);

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  @Test
  void whoWasLeftOutIsListedWithTheReason() {
    Person ada = fixtures.ada();
    tenants.run(ada.tenant(), () -> BOB_WAS_LEFT_OUT.forEach(each -> tenants.sql(each).update()));
    Program crm = new Program(port, fixtures.keyOf(ada));

    String bulk = "/bulk-enrollments/" + crm.get("/bulk-enrollments").text("/items/0/id");
    Program.Reply refused = crm.get(bulk + "/refused");

    assertThat(refused.text("/items/0/email")).isEqualTo("bob@example.com");
    assertThat(refused.text("/items/0/reason")).isEqualTo("Has unsubscribed");
    assertThat(crm.get("/bulk-enrollments/" + UUID.randomUUID() + "/refused").status())
        .isEqualTo(404);
  }
}
