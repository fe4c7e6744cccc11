package com.operanttechnologies.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mail of Bob's is held: Ada's program hears of it. */
@WithApplication
class NoticesResourceTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;
  private Person ada;
  private Program crm;

  @BeforeEach
  void aMailIsHeld() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
    tenants.run(
        ada.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into notice (tenant_id, member_id, kind, detail)
                    values (:tenant, :member, 'held', 'the mail is two working days late')
                    """)
                .param("member", ada.id())
                .update());
  }

  @Test
  void noticesAreListedAndMarkedAsRead() {
    var before = crm.get("/notices");
    int marked = crm.post("/notices/reading").status();
    var after = crm.get("/notices?member=" + ada.id());

    assertThat(before.text("/items/0/kind")).isEqualTo("held");
    assertThat(before.text("/items/0/detail")).contains("two working days late");
    assertThat(before.text("/items/0/read")).isEqualTo("false");
    assertThat(marked).isEqualTo(204);
    assertThat(after.text("/items/0/read")).isEqualTo("true");
  }

  @Test
  void aKeyOfNobodySaysWhoseAndNobodyReadsAnotherOrganisations() {
    Program nobodys = new Program(port, keys.create(ada.tenant(), "Machine", null));
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(nobodys.get("/notices").status()).isEqualTo(422);
    assertThat(nobodys.get("/notices?member=" + ada.id()).status()).isEqualTo(200);
    assertThat(rival.get("/notices?member=" + ada.id()).status()).isEqualTo(404);
  }
}
