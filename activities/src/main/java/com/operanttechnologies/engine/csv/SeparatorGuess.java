package com.operanttechnologies.engine.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands between the cells: that with which most rows have as many cells as the head. */
public final class SeparatorGuess {
  private static final int ROWS = 20;

  private SeparatorGuess() {}

  /** By the first bytes of a file. */
  public static CsvShape of(byte[] first, Charset charset) {
    return Stream.of(',', ';', '\t')
        .map(separator -> new CsvShape(charset, separator))
        .max(Comparator.comparingInt(shape -> fit(first, shape)))
        .orElseThrow();
  }

  private static int fit(byte[] first, CsvShape shape) {
    try (CsvFile file = new CsvFile(new ByteArrayInputStream(first), shape)) {
      int columns = file.head().cells().size();
      List<CsvRow> rows = file.next(ROWS);
      long even = rows.stream().filter(row -> row.cells().size() == columns).count();
      return columns == 1 ? 1 : (int) (columns * (1 + even));
    } catch (UnreadableFile e) {
      return 0;
    }
  }
}
