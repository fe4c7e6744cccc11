package com.operanttechnologies.quote;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.section.SectionSum;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where headings, notes and subtotals stand on paper and page, on which options have a list of
 * their own: for each list, what stands before each of its lines and, last, behind them.
 *
 * <p>A section is shown among the firm lines unless it has options only. Its subtotal stands behind
 * its last line and counts what the calculator counts: options only once they are chosen.
 */
public record Arrangement(List<List<Between>> firm, List<List<Between>> options) {

  /** What a part between lines is. */
  public enum Kind {
    SECTION,
    NOTE,
    SUBTOTAL
  }

  /**
   * A part between lines.
   *
   * @param text the heading or the note; of a subtotal the heading of its section
   * @param number of the section, of a subtotal
   * @param nets of a subtotal, by interval; empty while nothing of the section counts
   * @param withOptions the subtotal counts chosen options, which stand in the other list
   * @param discountPercent of a heading, which it takes from its lines
   * @param discountAmount the same as an amount
   */
  public record Between(
      Kind kind,
      String text,
      @Nullable String details,
      int number,
      SortedMap<Interval, BigDecimal> nets,
      boolean withOptions,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount) {}

  /** Without any heading or note every place is empty. */
  public static Arrangement of(List<Line> lines, List<TextLine> texts, PricedQuote priced) {
    Arranging arranging = new Arranging(lines, priced);
    Section.of(lines.size(), texts).forEach(arranging::add);
    return arranging.arranged();
  }

  /** Lines and texts in the order in which their seller wrote them. */
  public static <T> List<T> woven(
      List<Line> lines,
      List<TextLine> texts,
      Function<Line, T> ofLine,
      Function<TextLine, T> ofText) {
    List<T> woven = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      int before = i;
      texts.stream().filter(text -> text.after() == before).map(ofText).forEach(woven::add);
      if (i < lines.size()) {
        woven.add(ofLine.apply(lines.get(i)));
      }
    }
    return woven;
  }

  /** Builds both lists section by section. */
  private static final class Arranging {
    private final List<Line> lines;
    private final PricedQuote priced;
    private final List<List<Between>> firm;
    private final List<List<Between>> options;

    private Arranging(List<Line> lines, PricedQuote priced) {
      this.lines = lines;
      this.priced = priced;
      this.firm = places(count(false, lines.size()));
      this.options = places(count(true, lines.size()));
    }

    private static List<List<Between>> places(int rows) {
      return Stream.generate(() -> (List<Between>) new ArrayList<Between>())
          .limit(rows + 1L)
          .toList();
    }

    /** How many of the first lines stand in one of the lists; groups have lists of their own. */
    private int count(boolean optional, int first) {
      return (int)
          lines.subList(0, first).stream()
              .filter(line -> line.leeway().group() == null && line.optional() == optional)
              .count();
    }

    private void add(Section section) {
      int optional = count(true, section.to()) - count(true, section.from());
      boolean firmly = optional == 0 || count(false, section.to()) > count(false, section.from());
      TextLine heading = section.heading();
      if (heading != null) {
        put(!firmly, section.from(), text(Kind.SECTION, heading, heading.details()));
        if (firmly && optional > 0) {
          put(true, section.from(), text(Kind.SECTION, heading, null));
        }
      }
      section
          .notes()
          .forEach(note -> put(!firmly, note.after(), text(Kind.NOTE, note, note.details())));
      if (heading != null) {
        SectionSum sum = SectionSum.of(priced, section.number(), section.from(), section.to());
        put(
            !firmly,
            section.to(),
            new Between(
                Kind.SUBTOTAL,
                heading.description(),
                null,
                section.number(),
                sum.nets(),
                firmly && sum.withOptions(),
                null,
                null));
      }
    }

    private void put(boolean optional, int before, Between part) {
      (optional ? options : firm).get(count(optional, before)).add(part);
    }

    private static Between text(Kind kind, TextLine text, @Nullable String details) {
      return new Between(
          kind,
          text.description(),
          details,
          -1,
          new TreeMap<>(),
          false,
          text.discountPercent(),
          text.discountAmount());
    }

    private Arrangement arranged() {
      return new Arrangement(
          firm.stream().map(List::copyOf).toList(), options.stream().map(List::copyOf).toList());
    }
  }
}
