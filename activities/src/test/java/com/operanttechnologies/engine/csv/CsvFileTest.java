package com.operanttechnologies.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void aQuotedCellMayHoldLinesSeparatorsAndQuotes() {
    List<CsvRow> rows = rows("Name,Address\r\nBob,\"1 Quay,\n\"\"Portsmouth\"\"\"\r\nAnn,here\r\n");

    assertThat(rows)
        .containsExactly(
            new CsvRow(2, List.of("Bob", "1 Quay,\n\"Portsmouth\"")),
            new CsvRow(4, List.of("Ann", "here")));
  }

  @Test
  void separatorsAreFoundByTheRowsThatAreAsWideAsTheHead() {
    assertThat(shape("Name;Address\nBob;\"1, Quay, Town\"\nAnn;a,b\n").separator()).isEqualTo(';');
    assertThat(shape("Name\tMail\nBob, Jr\tbob@example.com\n").separator()).isEqualTo('\t');
    assertThat(shape("Name,Mail\nBob,bob@example.com\n").separator()).isEqualTo(',');
    assertThat(shape("email\nbob@example.com\n").separator()).isEqualTo(',');
  }

  @Test
  void utf8IsRecognisedWithAndWithoutItsMark() {
    assertThat(charset("Jürgen".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(rows("\ufeff\"Name\",Mail\nJürgen,j@example.com\n").getFirst().cells())
        .containsExactly("Jürgen", "j@example.com");
    assertThat(open("\ufeff\"Name\",Mail\nJürgen,j@example.com\n").head().cells())
        .containsExactly("Name", "Mail");
  }

  @Test
  void whatIsNotUtf8ToItsLastByteIsReadAsWindows1252() {
    byte[] file = "Name\nPlain\nJürgen Groß – €\n".getBytes(WINDOWS);

    assertThat(charset(file)).isEqualTo(WINDOWS);
    try (CsvFile rows = new CsvFile(new ByteArrayInputStream(file), new CsvShape(WINDOWS, ','))) {
      assertThat(rows.next(2).getLast().cells()).containsExactly("Jürgen Groß – €");
    }
  }

  @Test
  void aCharacterThatIsCutBetweenTwoPiecesIsStillUtf8() {
    byte[] file = "Jürgen".getBytes(StandardCharsets.UTF_8);
    CharsetCheck check = new CharsetCheck();

    check.pass(new byte[] {file[0], file[1]});
    check.pass(new byte[] {file[2], file[3], file[4]});

    assertThat(check.charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatEndsWithinACharacterIsNotUtf8() {
    byte[] file = "Jü".getBytes(StandardCharsets.UTF_8);

    assertThat(charset(new byte[] {file[0], file[1]})).isEqualTo(WINDOWS);
  }

  @Test
  void utf16IsKnownByItsMark() {
    byte[] file = "\ufeffName\nJürgen\n".getBytes(StandardCharsets.UTF_16LE);

    CsvShape shape = SeparatorGuess.of(file, charset(file));

    try (CsvFile rows = new CsvFile(new ByteArrayInputStream(file), shape)) {
      assertThat(rows.head().cells()).containsExactly("Name");
      assertThat(rows.next(1).getFirst().cells()).containsExactly("Jürgen");
    }
  }

  @Test
  void anEndlessCellEndsTheReadingAndSaysWhere() {
    CsvFile file = open("Name,Mail\nBob,bob@example.com\n\"Ann," + "x".repeat(20_000) + "\n");

    assertThatThrownBy(() -> file.next(10))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("beyond line 2");
  }

  @Test
  void anEmptyFileIsNone() {
    assertThatThrownBy(() -> open(""))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("empty");
  }

  private static List<CsvRow> rows(String text) {
    try (CsvFile file = open(text)) {
      return file.next(100);
    }
  }

  private static CsvFile open(String text) {
    return new CsvFile(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new CsvShape(StandardCharsets.UTF_8, ','));
  }

  private static CsvShape shape(String text) {
    return SeparatorGuess.of(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Charset charset(byte[] file) {
    CharsetCheck check = new CharsetCheck();
    check.pass(file);
    return check.charset();
  }
}
