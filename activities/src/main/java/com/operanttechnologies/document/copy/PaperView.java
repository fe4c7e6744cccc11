package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.bidi.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What templates and printer see: texts only, ready to be printed; an empty text or list is left
 * out on paper.
 */
public record PaperView(
    String lang,
    String title,
    String description,
    Sheet sheet,
    Map<String, String> words,
    Letterhead seller,
    List<String> recipient,
    List<Fact> facts,
    String heading,
    List<List<String>> message,
    Columns columns,
    List<Row> lines,
    List<Row> options,
    List<Group> groups,
    Totals totals,
    List<List<String>> terms,
    String identity,
    @Nullable Proof proof,
    List<Attached> attachments,
    PlacedImages images) {

  /** Whether its language is read from right to left, and the page with it. */
  public boolean isRightToLeft() {
    return Direction.isRightToLeft(Locale.forLanguageTag(lang));
  }

  /** One of the paper's own words, such as {@code description}. */
  public String word(String key) {
    return Objects.requireNonNull(words.get(key), key);
  }

  /**
   * Of the page itself.
   *
   * @param size {@code A4} or {@code letter}
   * @param accent a colour, {@code #rrggbb}
   * @param pageNumber with {@link #THIS_PAGE} and {@link #ALL_PAGES} in place of the numbers, as
   *     languages may put the number of pages first
   */
  public record Sheet(String size, String accent, String footer, String pageNumber) {

    public static final String THIS_PAGE = "THISPAGE";
    public static final String ALL_PAGES = "ALLPAGES";

    /** The same page with another way of being numbered. */
    public Sheet numbered(String otherPageNumber) {
      return new Sheet(size, accent, footer, otherPageNumber);
    }

    public String pageNumber(int page, int of) {
      return pageNumber.replace(THIS_PAGE, "" + page).replace(ALL_PAGES, "" + of);
    }
  }

  /** Who offers, with the ways to reach them. */
  public record Letterhead(
      String name, String logo, List<String> address, List<String> contacts, String sender) {}

  /** A label and its value. */
  public record Fact(String label, String value) {}

  /**
   * Which columns this quote needs (one rate for all stands in the totals), and how the two that
   * carry money are headed.
   */
  public record Columns(boolean unit, boolean tax, String price, String amount) {}

  /** Lines of which the customer picks one. */
  public record Group(String name, List<Row> lines) {}

  /**
   * One line of the table.
   *
   * @param kind {@code line}, or {@code section}, {@code note} or {@code subtotal} between lines
   */
  public record Row(
      String position,
      String description,
      List<List<String>> details,
      String quantity,
      String unit,
      String price,
      String discount,
      String tax,
      String amount,
      String interval,
      boolean chosen,
      String kind) {}

  /** The sums, from what is taken off to what is due. */
  public record Totals(
      List<Fact> discounts,
      List<Period> periods,
      List<Fact> steps,
      String dueLabel,
      String due,
      String dueNote) {}

  /** The sum of one interval. */
  public record Period(String label, String net, String tax, String gross) {}

  /** A file that stands behind the quote: its line in the index, and its pages. */
  public record Attached(String name, String pages, String sha256, List<AttachedSheet> sheets) {}

  /** What stands above the picture of a page, and what is read out in place of the picture. */
  public record AttachedSheet(String caption, String alternative) {}

  /**
   * The evidence of acceptance.
   *
   * @param pageNumber with places for the numbers, as in {@link Sheet}
   */
  public record Proof(
      String mark,
      String markDetail,
      String intro,
      List<Fact> facts,
      List<List<String>> consent,
      List<String> options,
      List<String> quantities,
      List<Fact> hashes,
      List<String> notes,
      String pageNumber) {}
}
