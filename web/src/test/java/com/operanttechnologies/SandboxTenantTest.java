package com.operanttechnologies;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SandboxTenantTest {
  @Autowired HomeFolder home;
  @Autowired SandboxTenant sandbox;
  @LocalServerPort int port;
  private Path file;
  private Map<String, String> settings;

  @BeforeEach
  void theFileIsRead() throws IOException {
    file = home.path().resolve("sandbox.env");
    settings =
        Files.readAllLines(file).stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void theFirstStartTellsItsUserAloneHowToComeIn() throws IOException {
    assertThat(settings)
        .containsOnlyKeys("OPERANT_URL", "OPERANT_EMAIL", "OPERANT_PASSWORD", "OPERANT_API_KEY")
        .containsEntry("OPERANT_URL", "http://localhost:" + port);
    assertThat(settings.values()).allMatch(value -> value.matches("[A-Za-z0-9:/.@_-]+"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatTheFileSaysOpensPagesAndApi() {
    Visitor ada = new Visitor(port);
    ada.signIn(settings.get("OPERANT_EMAIL"), settings.get("OPERANT_PASSWORD"));
    Program crm = new Program(port, settings.get("OPERANT_API_KEY"));

    assertThat(ada.isSignedIn()).isTrue();
    assertThat(crm.get("/sequences").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void laterStartsKeepWhatIsThere() throws IOException {
    String before = Files.readString(file);

    sandbox.run(new DefaultApplicationArguments());

    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
