package com.operanttechnologies.document.type;

import com.operanttechnologies.document.bidi.Direction;
import com.operanttechnologies.document.bidi.ShapedText;
import com.operanttechnologies.document.font.Glyph;
import com.operanttechnologies.document.font.TypeCase;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sets texts in lines, for one document. */
public final class Compositor {

  private static final float PER_EM = 1000;

  private final TypeCase typeCase;
  private final BreakIterator breaks;
  private final boolean rightToLeft;

  public Compositor(TypeCase typeCase, Locale locale) {
    this.typeCase = typeCase;
    this.breaks = BreakIterator.getLineInstance(locale);
    this.rightToLeft = Direction.isRightToLeft(locale);
  }

  /** Lines no wider than that, in points; a word that is wider by itself is broken. */
  public List<SetLine> set(String text, Style style, float width) {
    if (Direction.isMixed(text)) {
      return mixed(text, style, width);
    }
    Glyph[] glyphs = typeCase.glyphs(text, style.weight());
    SetLine whole = line(style, glyphs, 0, glyphs.length);
    return whole.width() <= width ? List.of(whole) : broken(text, style, glyphs, width);
  }

  /** One line, however wide. */
  public SetLine line(String text, Style style) {
    if (Direction.isMixed(text)) {
      return mixed(text, style, Float.MAX_VALUE).getFirst();
    }
    Glyph[] glyphs = typeCase.glyphs(text, style.weight());
    return line(style, glyphs, 0, glyphs.length);
  }

  /** Broken in the order in which it is read; each line is then put in the order of print. */
  private List<SetLine> mixed(String text, Style style, float width) {
    var shaped = ShapedText.of(text, rightToLeft, typeCase::has);
    Glyph[] glyphs = typeCase.glyphs(shaped.shaped(), style.weight());
    return broken(shaped.shaped(), style, glyphs, width).stream()
        .map(line -> ordered(line, shaped))
        .toList();
  }

  private SetLine ordered(SetLine line, ShapedText shaped) {
    int[] points = shaped.line(line.start(), line.end());
    String printed = new String(points, 0, points.length);
    Glyph[] glyphs = typeCase.glyphs(printed, line.style().weight());
    String read = shaped.between(line.start(), line.end());
    return new SetLine(line.style(), glyphs, 0, glyphs.length, line.width(), read);
  }

  private List<SetLine> broken(String text, Style style, Glyph[] glyphs, float width) {
    var lines = new ArrayList<SetLine>();
    int start = 0;
    int fitting = 0;
    for (int end : ends(text)) {
      while (width(style, glyphs, start, end) > width) {
        int cut = fitting > start ? fitting : start + fitting(style, glyphs, start, width);
        lines.add(line(style, glyphs, start, cut));
        start = cut;
      }
      fitting = end;
    }
    if (start < glyphs.length) {
      lines.add(line(style, glyphs, start, glyphs.length));
    }
    return lines;
  }

  /** Where lines may end, counted in code points. */
  private int[] ends(String text) {
    breaks.setText(text);
    breaks.first();
    var ends = new int[text.length()];
    int count = 0;
    int before = 0;
    int codePoints = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      codePoints += text.codePointCount(before, end);
      ends[count++] = codePoints;
      before = end;
    }
    return Arrays.copyOf(ends, count);
  }

  /** How many glyphs of an endless word fit, one at the least. */
  private static int fitting(Style style, Glyph[] glyphs, int start, float width) {
    int count = 1;
    while (start + count < glyphs.length
        && width(style, glyphs, start, start + count + 1) <= width) {
      count++;
    }
    return count;
  }

  private static SetLine line(Style style, Glyph[] glyphs, int start, int end) {
    return new SetLine(style, glyphs, start, end, width(style, glyphs, start, end), null);
  }

  private static float width(Style style, Glyph[] glyphs, int start, int end) {
    int last = end;
    while (last > start && glyphs[last - 1].isSpace()) {
      last--;
    }
    int width = 0;
    for (int i = start; i < last; i++) {
      width += glyphs[i].width();
    }
    return width * style.size() / PER_EM;
  }
}
