package com.operanttechnologies.engine.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180). A cell that begins with {@code = + - @}, a tab or a carriage return would
 * be a formula to spreadsheet programs: it gets an apostrophe before it.
 */
public final class CsvExport {
  private static final String FORMULA = "=+-@\t\r";

  private final CsvWriter rows;

  public CsvExport(Writer out) {
    // what is written here leaves with the writer, whose buffer is the only one
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
  }

  public CsvExport row(@Nullable Object... cells) {
    return row(Arrays.asList(cells));
  }

  /** Nothing is an empty cell; all else as its {@code toString()}. */
  public CsvExport row(List<? extends @Nullable Object> cells) {
    rows.writeRecord(cells.stream().map(CsvExport::cell).toList());
    return this;
  }

  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** What stood in a cell before it was written here. */
  public static String restored(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}
