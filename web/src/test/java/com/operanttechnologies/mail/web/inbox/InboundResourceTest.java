package com.operanttechnologies.mail.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class InboundResourceTest {
  private static final String MAIL =
      "From: bob@fisher.example\nMessage-ID: <1@fisher.example>\nIn-Reply-To: "
          + Postman.OURS
          + "\nSubject: Re: Your quote\n\nYes.\n";

  @Autowired Sales sales;
  @Autowired Tenants tenants;
  @Autowired InboundHooks hooks;
  @LocalServerPort int port;
  private Sale sale;
  private Postman postman;

  @BeforeEach
  void send() {
    sale = sales.sent();
    postman = new Postman(port, tenants, hooks, sale);
  }

  @Test
  void aMailAsItWasReceivedIsTakenOnce() {
    assertThat(postman.brings(MAIL).body()).isEqualTo("{\"kept\":true}");
    assertThat(postman.brings(MAIL).body()).isEqualTo("{\"kept\":false}");
    assertThat(sales.count(sale, "select count(*) from inbound where kind = 'reply'")).isOne();
  }

  @Test
  void aMailInBase64IsTakenToo() {
    String message = Base64.getEncoder().encodeToString(MAIL.getBytes(StandardCharsets.UTF_8));

    var answer = postman.hand("application/json", "{\"message\":\"" + message + "\"}", now());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"kept\":true}");
  }

  @Test
  void jsonOfAnotherShapeIsRefused() {
    assertThat(postman.hand("application/json", "{\"mail\":\"x\"}", now()).statusCode())
        .isEqualTo(422);
    assertThat(postman.hand("application/json", "no json", now()).statusCode()).isEqualTo(422);
  }

  @Test
  void anOldSignatureIsRefusedWithoutAKey() {
    var answer = postman.hand("message/rfc822", MAIL, "1700000000");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(sales.count(sale, "select count(*) from inbound")).isZero();
  }

  private static String now() {
    return Long.toString(Instant.now().getEpochSecond());
  }
}
