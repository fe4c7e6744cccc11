package com.operanttechnologies.engine.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a file row by row, within bounds; empty lines are none. */
public final class CsvFile implements Closeable {
  public static final int LONGEST_CELL = 10_000;
  public static final int MOST_COLUMNS = 200;
  private static final char MARK = '\ufeff';

  private final CloseableIterator<CsvRecord> records;
  private final CsvRow head;
  private int line = 1;

  /**
   * @throws UnreadableFile if there is not even a head
   */
  public CsvFile(InputStream bytes, CsvShape shape) {
    CsvRecordHandler bounds =
        CsvRecordHandler.of(
            c -> c.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(200_000));
    this.records =
        CsvReader.builder()
            .fieldSeparator(shape.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .build(bounds, withoutMark(new InputStreamReader(bytes, shape.charset())))
            .iterator();
    List<CsvRow> first = next(1);
    if (first.isEmpty()) {
      throw new UnreadableFile("The file is empty");
    }
    this.head = new CsvRow(1, first.getFirst().cells().stream().map(String::strip).toList());
  }

  /** A byte order mark before a quoted head would make the quote a part of it. */
  private static Reader withoutMark(Reader characters) {
    try {
      PushbackReader reader = new PushbackReader(characters);
      int first = reader.read();
      if (first >= 0 && first != MARK) {
        reader.unread(first);
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CsvRow head() {
    return head;
  }

  /**
   * The next rows, fewer only at the end of the file.
   *
   * @throws UnreadableFile where it is no CSV any more
   */
  public List<CsvRow> next(int most) {
    List<CsvRow> rows = new ArrayList<>();
    try {
      while (rows.size() < most && records.hasNext()) {
        CsvRecord row = records.next();
        line = (int) row.getStartingLineNumber();
        rows.add(new CsvRow(line, row.getFields()));
      }
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          "The file cannot be read beyond line "
              + line
              + ": a quote is not closed, or a cell is longer than "
              + LONGEST_CELL
              + " characters");
    }
    return rows;
  }

  /** Goes past rows; how many there were. */
  public int skip(int rows) {
    int skipped = 0;
    while (skipped < rows) {
      int step = next(Math.min(1000, rows - skipped)).size();
      if (step == 0) {
        break;
      }
      skipped += step;
    }
    return skipped;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
