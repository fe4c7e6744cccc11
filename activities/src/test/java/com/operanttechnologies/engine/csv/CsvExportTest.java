package com.operanttechnologies.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44 1", "-2", "@SUM(A1)", "\tx", "\rx"})
  void whatASpreadsheetWouldRunGetsAnApostropheAndLosesItAgain(String cell) {
    assertThat(CsvExport.cell(cell)).isEqualTo("'" + cell);
    assertThat(CsvExport.restored(CsvExport.cell(cell))).isEqualTo(cell);
  }

  @Test
  void anOrdinaryApostropheStays() {
    assertThat(CsvExport.cell("'t Hooft")).isEqualTo("'t Hooft");
    assertThat(CsvExport.restored("'t Hooft")).isEqualTo("'t Hooft");
  }

  @Test
  void rowsEndAsRfc4180WantsItAndQuotesAreDoubled() {
    StringWriter out = new StringWriter();

    new CsvExport(out).row("name", "note").row("Bob", "a \"b\",\nc").row(null, 7);

    assertThat(out).hasToString("name,note\r\nBob,\"a \"\"b\"\",\nc\"\r\n,7\r\n");
  }
}
