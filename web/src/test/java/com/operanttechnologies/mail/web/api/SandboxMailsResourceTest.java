package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.WithApplication;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SandboxMailsResourceTest {
  @Autowired Fixtures fixtures;
  @Autowired SandboxMails mails;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  @Test
  void aNewOrganisationHasNoMails() {
    Program crm = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(crm.get("/sandbox/mails").body()).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @Test
  void aMailThatIsNotThereIsNotFoundWhateverIsDoneWithIt() {
    Program crm = new Program(port, fixtures.keyOf(fixtures.ada()));
    String path = "/sandbox/mails/" + UUID.randomUUID();

    assertThat(crm.get(path).status()).isEqualTo(404);
    assertThat(crm.get(path + "/raw").status()).isEqualTo(404);
    assertThat(crm.post(path + "/bounce").status()).isEqualTo(404);
    assertThat(crm.post(path + "/complaint").status()).isEqualTo(404);
    assertThat(crm.post(path + "/reply", "{\"text\": \"Yes\"}").status()).isEqualTo(404);
    assertThat(crm.post(path + "/reply", "{\"text\": \" \"}").status()).isEqualTo(422);
  }

  @Test
  void outsideTheSandboxThereIsNoSuchAddress() {
    OperantProperties outside = properties(false);

    assertThatThrownBy(() -> new SandboxMailsResource(tenants, mails, outside).onlyInTheSandbox())
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> new SandboxAnswersResource(mails, outside).onlyInTheSandbox())
        .isInstanceOf(NotFound.class);
  }

  private static OperantProperties properties(boolean sandbox) {
    return new Binder(
            new MapConfigurationPropertySource(
                Map.of(
                    "operant.sandbox.enabled",
                    sandbox,
                    "operant.public-url",
                    "https://quotes.example.com")))
        .bind("operant", OperantProperties.class)
        .get();
  }
}
