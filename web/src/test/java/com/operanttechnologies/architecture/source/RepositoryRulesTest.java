package com.operanttechnologies.architecture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryRulesTest {
  private final RepositoryRules repository = new RepositoryRules(RepositoryFiles.here());

  @TempDir private Path folder;

  @Test
  void noFileNamesTheHostOfARegistry() {
    assertThat(repository.registryHosts()).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    assertThat(repository.packagesWithoutDescription()).isEmpty();
  }

  @Test
  void theHostOfARegistryIsFound() throws IOException {
    write("pom.xml", "<url>https://" + "repo1.example.org/maven2</url>");
    write("README.md", "see https://example.org/repo1.html");
    write("target/built.txt", "https://" + "registry.example.org");

    assertThat(here().registryHosts()).containsExactly("pom.xml");
  }

  @Test
  void aPackageWithoutDescriptionOrNullMarkingIsFound() throws IOException {
    write("src/main/java/bare/A.java", "");
    write("src/main/java/unmarked/A.java", "");
    write("src/main/java/unmarked/package-info.java", "/** Says. */ package unmarked;");
    write("src/main/java/good/A.java", "");
    write("src/main/java/good/package-info.java", "/** Says. */ @NullMarked package good;");

    assertThat(here().packagesWithoutDescription())
        .containsExactly("src/main/java/bare", "src/main/java/unmarked");
  }

  private RepositoryRules here() {
    return new RepositoryRules(new RepositoryFiles(folder));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
