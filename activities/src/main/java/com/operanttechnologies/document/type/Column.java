package com.operanttechnologies.document.type;

import java.util.ArrayList;
import java.util.List;

/** Texts below each other between two edges. */
public final class Column {

  private static final String SPACE = " ";

  private final Compositor compositor;
  private final float x;
  private final float width;
  private final boolean right;
  private final List<Piece> pieces = new ArrayList<>();
  private float height;

  private Column(Compositor compositor, float x, float width, boolean right) {
    this.compositor = compositor;
    this.x = x;
    this.width = width;
    this.right = right;
  }

  /** Lines start at its left edge. */
  public static Column left(Compositor compositor, float x, float width) {
    return new Column(compositor, x, width, false);
  }

  /** Lines end at its right edge, as figures do. */
  public static Column right(Compositor compositor, float x, float width) {
    return new Column(compositor, x, width, true);
  }

  /** The empty text takes no room. */
  public Column text(Tag tag, String text, Style style) {
    if (!text.isEmpty()) {
      compositor.set(text, style, width).forEach(line -> add(tag, line));
    }
    return this;
  }

  /** One below the other, with a space between them for those who have them read out. */
  public Column texts(Tag tag, List<String> texts, Style style) {
    for (int i = 0; i < texts.size(); i++) {
      text(tag, i < texts.size() - 1 ? texts.get(i) + SPACE : texts.get(i), style);
    }
    return this;
  }

  /** Goes on in the last line if there is room, else in a new one. */
  public Column note(Tag tag, String text, Style style, float gap) {
    SetLine note = compositor.line(text, style);
    if (!right
        && !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Text last
        && last.line().width() + gap + note.width() <= width) {
      pieces.add(new Piece.Text(tag, note, x + last.line().width() + gap, last.y()));
      return this;
    }
    return text(tag, text, style);
  }

  public Column gap(float points) {
    height += points;
    return this;
  }

  /** Its place counts from where the column ends so far. */
  public Column piece(Piece piece) {
    pieces.add(piece.movedDown(height));
    height += piece.bottom();
    return this;
  }

  /** One line in a box of its colour. */
  public Column stamp(Tag tag, String text, Style style, float stroke, float inset) {
    SetLine line = compositor.line(text + SPACE, style);
    float edge = stroke + inset;
    float side = stroke + 3 * inset;
    float box = style.box() + 2 * edge;
    float feet = height + edge + style.baseline() - style.above();
    pieces.add(new Piece.Frame(x, height, line.width() + 2 * side, box, stroke, style.colour()));
    pieces.add(new Piece.Text(tag, line, x + side, feet));
    height += box;
    return this;
  }

  /** Columns side by side, level at their tops. */
  public Column row(Column... columns) {
    float highest = 0;
    for (Column column : columns) {
      column.pieces.forEach(piece -> pieces.add(piece.movedDown(height)));
      highest = Math.max(highest, column.height);
    }
    height += highest;
    return this;
  }

  public float height() {
    return height;
  }

  List<Piece> pieces() {
    return pieces;
  }

  private void add(Tag tag, SetLine line) {
    float start = right ? x + width - line.width() : x;
    pieces.add(new Piece.Text(tag, line, start, height + line.style().baseline()));
    height += line.style().leading();
  }
}
