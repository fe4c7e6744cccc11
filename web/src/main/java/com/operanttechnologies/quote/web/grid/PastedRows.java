package com.operanttechnologies.quote.web.grid;

import com.operanttechnologies.engine.csv.CsvFile;
import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.engine.csv.CsvShape;
import com.operanttechnologies.engine.csv.SeparatorGuess;
import com.operanttechnologies.engine.csv.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows from a spreadsheet as rows of the grid. A cell that cannot be read stays in its row as it
 * was typed, with a sentence about it: nothing that was pasted is lost.
 *
 * @param decimals what parts the decimals, in words
 */
record PastedRows(List<LineForm> lines, List<CellProblem> problems, String decimals) {
  static final int MOST = 1_000;

  PastedRows {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * What is wrong with one cell.
   *
   * @param line index among the pasted lines
   * @param row as counted in what was pasted, from 1
   */
  record CellProblem(int line, int row, String field, String message) {}

  /**
   * @param locale of the person who pastes: decides where the numbers themselves leave it open
   * @throws UnreadableFile if the text has no rows at all, or more than a quote can have
   */
  static PastedRows read(String text, Locale locale) {
    List<CsvRow> rows = rows(text);
    PastedHead head = PastedHead.of(rows);
    List<CsvRow> body = rows.subList(head.isNamed() ? 1 : 0, rows.size());
    if (body.isEmpty()) {
      throw new UnreadableFile("There are no rows below the head");
    }
    DecimalSign sign = DecimalSign.of(numbers(body, head), locale);
    List<LineForm> lines = new ArrayList<>();
    List<CellProblem> problems = new ArrayList<>();
    for (CsvRow row : body) {
      lines.add(new PastedRow(row, head, sign, lines.size(), problems).line());
    }
    return new PastedRows(lines, problems, sign.words());
  }

  private static List<CsvRow> rows(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvShape shape = shape(text, bytes);
    try (CsvFile file = new CsvFile(new ByteArrayInputStream(bytes), shape)) {
      List<CsvRow> rows = new ArrayList<>();
      rows.add(file.head());
      rows.addAll(file.next(MOST + 1));
      if (rows.size() > MOST + 1) {
        throw new UnreadableFile("These are more rows than the 1,000 lines of a quote");
      }
      return rows;
    }
  }

  /** A semicolon in each row parts cells, though decimals may have commas. */
  private static CsvShape shape(String text, byte[] bytes) {
    if (text.contains("\t")) {
      return new CsvShape(StandardCharsets.UTF_8, '\t');
    }
    boolean semicolons =
        text.lines().filter(line -> !line.isBlank()).allMatch(line -> line.contains(";"));
    return semicolons
        ? new CsvShape(StandardCharsets.UTF_8, ';')
        : SeparatorGuess.of(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> numbers(List<CsvRow> rows, PastedHead head) {
    return rows.stream()
        .flatMap(row ->
            IntStream.range(0, row.cells().size())
                .filter(i -> head.column(i).filter(PastedColumn::isNumber).isPresent())
                .mapToObj(i -> row.cells().get(i)))
        .toList();
  }
}
