package com.operanttechnologies.architecture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyListTest {
  private static final RepositoryFiles REPOSITORY = RepositoryFiles.here();

  @TempDir private Path folder;

  @Test
  void theListNamesWhatThePomsBringIn() {
    Path list = REPOSITORY.root().resolve("docs/dependencies.md");
    Poms poms = Poms.of(REPOSITORY.where(path -> path.matches("(\\w+/)?pom\\.xml")));

    assertThat(poms.artifacts()).isNotEmpty();
    assertThat(DependencyList.of(RepositoryFiles.lines(list)).differencesTo(poms.artifacts()))
        .isEmpty();
  }

  @Test
  void differencesAreFound() {
    var list = DependencyList.of(List.of("| `g:old` | 1 | why |", "| `g:changed` | 1 | why |"));

    assertThat(list.differencesTo(Map.of("g:new", "", "g:changed", "2")))
        .containsExactlyInAnyOrder(
            "g:new is in a pom and not in docs/dependencies.md",
            "g:old is in docs/dependencies.md and in no pom",
            "g:changed is 1 in docs/dependencies.md and 2 in the poms");
  }

  @Test
  void aPomIsReadWithItsPluginsAndVersions() throws IOException {
    Path pom = folder.resolve("pom.xml");
    Files.writeString(
        pom,
        """
        <project>
          <properties><mail.version>3</mail.version></properties>
          <dependencies>
            <dependency><groupId>g</groupId><artifactId>mail</artifactId></dependency>
            <dependency><groupId>com.operanttechnologies</groupId><artifactId>us</artifactId></dependency>
          </dependencies>
          <dependencyManagement><dependencies>
            <dependency><groupId>g</groupId><artifactId>mail</artifactId>
              <version>${mail.version}</version></dependency>
          </dependencies></dependencyManagement>
          <build><plugins><plugin><artifactId>maven-x-plugin</artifactId></plugin></plugins></build>
        </project>
        """);

    assertThat(Poms.of(List.of(pom)).artifacts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("g:mail", "3", "org.apache.maven.plugins:maven-x-plugin", ""));
  }
}
