package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedMigrationsTest {
  @TempDir private Path folder;
  private Path list;

  @BeforeEach
  void twoWereReleased() throws IOException {
    list = folder.resolve("released.txt");
    Files.writeString(list, "# in the order of their release\n");
    release("V213__answers.sql");
    release("V220__gathered.sql");
  }

  @Test
  void noMigrationIsEditedOrPutBelowAReleasedOne() {
    ReleasedMigrations ours =
        new ReleasedMigrations(
            Path.of("src/main/resources/db/migration"),
            Path.of("src/test/resources/db/released-migrations.txt"));

    assertThat(ours.faults()).isEmpty();
  }

  @Test
  void whatIsListedAndUnchangedPasses() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void aMigrationBelowAReleasedOneIsToldItsNumber() throws IOException {
    write("V215__late.sql", "select 1;");

    assertThat(faults())
        .isEqualTo(
            "V215__late.sql lies below V220, which databases have already:"
                + " give it the number 221 or a higher one");
  }

  @Test
  void aMigrationBelowAReleasedOneIsNotSavedByALineAtTheEnd() throws IOException {
    release("V215__late.sql");

    assertThat(faults()).contains("V215__late.sql stands below V220 in the list");
  }

  @Test
  void aReleasedMigrationIsNotEdited() throws IOException {
    write("V213__answers.sql", "select 2;");

    assertThat(faults())
        .isEqualTo("V213__answers.sql was released: undo the edit and write a new migration");
  }

  @Test
  void aReleasedMigrationIsNotRemoved() throws IOException {
    Files.delete(folder.resolve("V213__answers.sql"));

    assertThat(faults()).isEqualTo("V213__answers.sql was released: put it back");
  }

  @Test
  void aNewMigrationIsToldTheLineThatReleasesIt() throws IOException {
    write("V221__next.sql", "select 1;");
    String told = faults();
    Files.writeString(list, Files.readString(list) + told.substring(told.lastIndexOf(": ") + 2));

    assertThat(told).startsWith("V221__next.sql is new: add this line at the end of the list: ");
    assertThat(faults()).isEmpty();
  }

  @Test
  void theEndsOfLinesDoNotCount() throws IOException {
    write("V213__answers.sql", "select 1;\r\n");

    assertThat(faults()).isEmpty();
  }

  private String faults() {
    return String.join("\n", new ReleasedMigrations(folder, list).faults());
  }

  private void release(String name) throws IOException {
    Path file = write(name, "select 1;\n");
    Files.writeString(
        list, Files.readString(list) + name + " " + ReleasedMigrations.sum(file) + "\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
