package com.operanttechnologies.architecture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeRulesTest {
  private final SizeRules repository = new SizeRules(RepositoryFiles.here());

  @TempDir private Path folder;

  @Test
  void noFileIsTooLong() {
    assertThat(repository.longFiles()).isEmpty();
  }

  @Test
  void noTemplateIsTooLong() {
    assertThat(repository.longTemplates()).isEmpty();
  }

  @Test
  void noPackageIsTooFull() {
    assertThat(repository.fullPackages()).isEmpty();
  }

  @Test
  void theFileInTheMiddleIsShort() {
    assertThat(repository.medianLines()).isPositive().isLessThanOrEqualTo(SizeRules.MEDIAN_LINES);
  }

  @Test
  void aFileOfOneLineTooManyIsFound() throws IOException {
    write("src/main/java/a/Long.java", 251);
    write("src/main/java/a/Full.java", 250);

    assertThat(here().longFiles())
        .containsExactly("src/main/java/a/Long.java has 251 lines, more than 250");
  }

  @Test
  void aTemplateOfOneLineTooManyIsFound() throws IOException {
    write("web/src/main/resources/templates/quote/long.ftlh", 121);
    write("web/src/main/resources/templates/quote/full.ftlh", 120);

    assertThat(here().longTemplates()).singleElement().asString().contains("long.ftlh has 121");
  }

  @Test
  void aPackageOfOneFileTooManyIsFound() throws IOException {
    for (int file = 0; file < 26; file++) {
      write("src/main/java/full/Class" + file + ".java", 1);
    }

    assertThat(here().fullPackages()).containsExactly("src/main/java/full has 26 files");
  }

  @Test
  void theMedianIsOfFilesWithCode() throws IOException {
    write("src/main/java/a/package-info.java", 1);
    write("src/main/java/a/Short.java", 10);
    write("src/main/java/a/Middle.java", 61);
    write("src/main/java/a/Long.java", 200);

    assertThat(here().medianLines()).isEqualTo(61);
  }

  private SizeRules here() {
    return new SizeRules(new RepositoryFiles(folder));
  }

  private void write(String path, int lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "//\n".repeat(lines));
  }
}
