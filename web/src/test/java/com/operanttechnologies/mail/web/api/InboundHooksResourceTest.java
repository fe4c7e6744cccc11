package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class InboundHooksResourceTest {
  private static final String BODY = "{\"address\": \"sales@acme-sails.example\"}";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  @Test
  void aWayInIsMadeListedAndRevoked() {
    Reply made = crm.post("/inbound-hooks", BODY);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/secret")).startsWith("ih_");
    assertThat(made.text("/url")).endsWith("/api/v1/inbound/" + made.text("/id"));
    assertThat(crm.get("/inbound-hooks").body()).doesNotContain(made.text("/secret"));
    assertThat(crm.delete("/inbound-hooks/" + made.text("/id")).status()).isEqualTo(204);
    assertThat(crm.get("/inbound-hooks").text("/items/0/revokedAt")).isNotBlank();
  }

  @Test
  void aRepeatedAnswerDoesNotShowTheSecretAgain() {
    Reply first = crm.post("/inbound-hooks", BODY, "Idempotency-Key", "hook-1");
    Reply second = crm.post("/inbound-hooks", BODY, "Idempotency-Key", "hook-1");

    assertThat(first.text("/secret")).startsWith("ih_");
    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    assertThat(second.body()).doesNotContain("ih_");
  }

  @Test
  void anAddressIsNeeded() {
    assertThat(crm.post("/inbound-hooks", "{}").text("/errors/0/field")).isEqualTo("address");
  }
}
