package com.operanttechnologies.metrics.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file (RFC 4180) with names in its first row. Comma, semicolon or tab divide it, whichever
 * that row has most of.
 *
 * @param names of the columns
 * @param decimalComma numbers are written 1,5 where a semicolon divides
 */
record CsvTable(List<String> names, List<List<String>> rows, boolean decimalComma) {
  private static final int MOST_COLUMNS = 200;

  /** Empty for what is no text, has no second row, or ends inside quotation marks. */
  static Optional<CsvTable> parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Parser(text.startsWith("\uFEFF") ? text.substring(1) : text).table();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The number of the column with this name, whatever its case. */
  Optional<Integer> column(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name.strip())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  /** Reads character by character. */
  private static final class Parser {
    private final String text;
    private final char divider;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    Parser(String text) {
      this.text = text;
      this.divider = divider(text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", ""));
    }

    private static char divider(String first) {
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(first, candidate) > count(first, best)) {
          best = candidate;
        }
      }
      return best;
    }

    private static long count(String text, char sign) {
      return text.chars().filter(each -> each == sign).count();
    }

    Optional<CsvTable> table() {
      for (int i = 0; i < text.length(); i++) {
        i = step(i);
      }
      endRow();
      if (quoted || rows.size() < 2 || rows.getFirst().size() > MOST_COLUMNS) {
        return Optional.empty();
      }
      List<String> names = rows.getFirst().stream().map(String::strip).toList();
      return Optional.of(new CsvTable(names, rows.subList(1, rows.size()), divider == ';'));
    }

    private int step(int at) {
      char sign = text.charAt(at);
      if (quoted) {
        return inQuotes(sign, at);
      }
      if (sign == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (sign == divider) {
        endCell();
      } else if (sign == '\n') {
        endRow();
      } else if (sign != '\r') {
        cell.append(sign);
      }
      return at;
    }

    private int inQuotes(char sign, int at) {
      if (sign != '"') {
        cell.append(sign);
        return at;
      }
      if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        return at + 1;
      }
      quoted = false;
      return at;
    }

    private void endCell() {
      row.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      if (row.isEmpty() && cell.isEmpty()) {
        return;
      }
      endCell();
      rows.add(row);
      row = new ArrayList<>();
    }
  }
}
