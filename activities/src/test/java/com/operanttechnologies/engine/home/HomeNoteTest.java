package com.operanttechnologies.engine.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.operanttechnologies.engine.OperantProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HomeNoteTest {
  @TempDir Path home;
  private HomeFolder folder;
  private HomeNote note;

  @BeforeEach
  void setUp() {
    Binder settings =
        new Binder(new MapConfigurationPropertySource(Map.of("operant.home", home.toString())));
    folder = new HomeFolder(settings.bindOrCreate("operant", OperantProperties.class));
    note = new HomeNote(folder, "how-far");
  }

  @AfterEach
  void tearDown() throws IOException {
    note.close();
    folder.close();
  }

  @Test
  void nothingIsWrittenAtFirst() {
    assertThat(note.read()).isEmpty();
  }

  @Test
  void aShorterTextLeavesNothingOfALongerOne() {
    note.write("the two hundred and first mail");
    note.write("ü");

    assertThat(note.read()).isEqualTo("ü");
    note.write("");
    assertThat(note.read()).isEmpty();
  }

  @Test
  void whatAnotherProcessWroteIsReadAndReplaced() throws IOException {
    Files.writeString(home.resolve("how-far"), "7 before");

    assertThat(note.read()).isEqualTo("7 before");
    note.write("8");
    assertThat(new HomeNote(folder, "how-far").read()).isEqualTo("8");
  }

  @Test
  void onlyWhoRunsTheProductMayReadIt() throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
    note.write("1");

    assertThat(Files.getPosixFilePermissions(home.resolve("how-far")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aLongTextIsRefusedAndTheOldOneStays() {
    note.write("short");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> note.write("x".repeat(257)))
        .withMessageContaining("256");
    assertThat(note.read()).isEqualTo("short");
  }
}
