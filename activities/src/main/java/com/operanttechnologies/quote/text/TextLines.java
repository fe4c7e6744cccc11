package com.operanttechnologies.quote.text;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts what was typed into lines that have a price, and headings and notes, which have none. */
public final class TextLines {
  private static final Pattern LINE = Pattern.compile("(lines|sections)\\[([0-9]{1,4})\\](.*)");

  private TextLines() {}

  public static boolean isItem(LineInput row) {
    return LineKind.find(row.kind()).orElse(LineKind.ITEM) == LineKind.ITEM;
  }

  /** The rows with a price; an empty place is one of them, so that it can be refused. */
  public static List<LineInput> items(List<LineInput> rows) {
    return rows.stream().filter(row -> Objects.isNull(row) || isItem(row)).toList();
  }

  /** The headings and notes, each with the number of lines that stand before it. */
  public static List<TextLine> texts(List<LineInput> rows) {
    List<TextLine> texts = new ArrayList<>();
    int after = 0;
    for (LineInput row : rows) {
      if (isItem(row)) {
        after++;
      } else {
        LineKind kind = LineKind.find(row.kind()).orElseThrow();
        String description = row.description() == null ? "" : row.description().strip();
        texts.add(
            new TextLine(
                kind,
                after,
                description,
                prose(row.details()),
                row.discountPercent(),
                row.discountAmount()));
      }
    }
    return texts;
  }

  private static @Nullable String prose(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : text.strip().replace("\r\n", "\n").replace('\r', '\n');
  }

  /** As it is typed again. */
  public static LineInput input(TextLine text) {
    return LineInput.text(
        text.kind().code(),
        text.description(),
        text.details(),
        text.discountPercent(),
        text.discountAmount());
  }

  /** What is wrong with a row as one of its kind: a sentence by the end of the field's name. */
  public static Map<String, String> check(LineInput row) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (LineKind.find(row.kind()).isEmpty()) {
      problems.put(".kind", "A line is an item, a section or a note.");
    } else if (!isItem(row)) {
      if (row.unitPrice() != null) {
        problems.put(".unitPrice", "A section or a note has no price.");
      }
      if (row.productId() != null) {
        problems.put(".productId", "A section or a note is no product.");
      }
      if (Boolean.TRUE.equals(row.optional())) {
        problems.put(".optional", "A section or a note cannot be chosen.");
      }
      if (!LineKind.SECTION.code().equals(row.kind())) {
        refuseDiscount(row, problems);
      }
    }
    return problems;
  }

  private static void refuseDiscount(LineInput row, Map<String, String> problems) {
    if (row.discountPercent() != null) {
      problems.put(".discountPercent", "A note has no discount.");
    }
    if (row.discountAmount() != null) {
      problems.put(".discountAmount", "A note has no discount.");
    }
  }

  /** The field as it was typed: the calculator counts items and sections apart. */
  public static String typed(String field, List<LineInput> rows) {
    Matcher parts = LINE.matcher(field);
    if (!parts.matches()) {
      return field;
    }
    boolean section = parts.group(1).equals("sections");
    int left = Integer.parseInt(parts.group(2));
    for (int row = 0; row < rows.size(); row++) {
      boolean counts =
          section ? LineKind.SECTION.code().equals(rows.get(row).kind()) : isItem(rows.get(row));
      if (counts && left-- == 0) {
        return "lines[" + row + "]" + parts.group(3);
      }
    }
    return field;
  }
}
