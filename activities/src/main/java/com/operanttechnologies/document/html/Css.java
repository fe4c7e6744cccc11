package com.operanttechnologies.document.html;

import com.operanttechnologies.document.copy.PaperView.Sheet;
import java.util.stream.Collectors;

/**
 * What the style sheet takes from the quote, safe to stand in it.
 *
 * @param fonts the value of {@code font-family}
 * @param footer the value of {@code content}
 * @param pageNumber the value of {@code content}
 */
public record Css(String fonts, String footer, String pageNumber) {

  static Css of(Sheet sheet, String fonts) {
    return new Css(
        fonts,
        quoted(sheet.footer()),
        quoted(sheet.pageNumber())
            .replace(Sheet.THIS_PAGE, "\" counter(page) \"")
            .replace(Sheet.ALL_PAGES, "\" counter(pages) \""));
  }

  /** Whatever is no letter or digit is escaped by its number. */
  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(codePoint ->
            Character.isLetterOrDigit(codePoint)
                ? Character.toString(codePoint)
                : "\\%06x".formatted(codePoint))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
