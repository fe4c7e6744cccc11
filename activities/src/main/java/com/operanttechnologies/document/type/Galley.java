package com.operanttechnologies.document.type;

import java.util.ArrayList;
import java.util.List;

/** Strips below each other, before they are divided into pages. */
public final class Galley {

  private final Compositor compositor;
  private final float width;
  private final List<Strip> strips = new ArrayList<>();

  public Galley(Compositor compositor, float width) {
    this.compositor = compositor;
    this.width = width;
  }

  /** In points. */
  public float width() {
    return width;
  }

  public Column left(float x, float columnWidth) {
    return Column.left(compositor, x, columnWidth);
  }

  public Column right(float x, float columnWidth) {
    return Column.right(compositor, x, columnWidth);
  }

  /** How wide a text is in one line, in points. */
  public float widthOf(String text, Style style) {
    return compositor.line(text, style).width();
  }

  public List<Strip> strips() {
    return List.copyOf(strips);
  }

  public void add(Strip strip) {
    strips.add(strip);
  }

  /** What comes last is not parted from what comes next. */
  public void keepLast() {
    strips.set(strips.size() - 1, strips.getLast().keptWithNext());
  }

  /** Lines that may be parted by the end of a page, but none alone. */
  public void paragraph(Tag tag, List<String> lines, Style style, float measure, float above) {
    var set =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .flatMap(line -> compositor.set(line + " ", style, measure).stream())
            .toList();
    for (int i = 0; i < set.size(); i++) {
      var piece = new Piece.Text(tag, set.get(i), 0, style.baseline());
      var strip = Strip.of(List.of(piece), style.leading()).after(i == 0 ? above : 0);
      boolean lonely = i == 0 || i == set.size() - 2;
      add(lonely && i < set.size() - 1 ? strip.keptWithNext() : strip);
    }
  }
}
