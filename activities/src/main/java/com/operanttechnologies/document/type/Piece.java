package com.operanttechnologies.document.type;

import org.jspecify.annotations.Nullable;

/** What is put on paper. Places are in points, from the left margin and from the strip's top. */
public sealed interface Piece {

  float top();

  float bottom();

  Piece movedDown(float by);

  /** As it stands on a page of that width that is read from the other side. */
  Piece mirrored(float pageWidth);

  /** As it is printed again on a later page: for the eye only. */
  default Piece untagged() {
    return this;
  }

  /**
   * A line of text.
   *
   * @param y of the feet of its letters
   */
  record Text(@Nullable Tag tag, SetLine line, float x, float y) implements Piece {

    @Override
    public float top() {
      return y - line.style().baseline();
    }

    @Override
    public float bottom() {
      return top() + line.style().leading();
    }

    @Override
    public Text mirrored(float pageWidth) {
      return new Text(tag, line, pageWidth - x - line.width(), y);
    }

    @Override
    public Text movedDown(float by) {
      return new Text(tag, line, x, y + by);
    }

    @Override
    public Text untagged() {
      return new Text(null, line, x, y);
    }
  }

  /** A filled stroke, level or upright. */
  record Rule(float x, float y, float width, float height, int colour) implements Piece {

    @Override
    public float top() {
      return y;
    }

    @Override
    public float bottom() {
      return y + height;
    }

    @Override
    public Rule mirrored(float pageWidth) {
      return new Rule(pageWidth - x - width, y, width, height, colour);
    }

    @Override
    public Rule movedDown(float by) {
      return new Rule(x, y + by, width, height, colour);
    }
  }

  /** The edge of a box; the stroke lies inside. */
  record Frame(float x, float y, float width, float height, float stroke, int colour)
      implements Piece {

    @Override
    public float top() {
      return y;
    }

    @Override
    public float bottom() {
      return y + height;
    }

    @Override
    public Frame mirrored(float pageWidth) {
      return new Frame(pageWidth - x - width, y, width, height, stroke, colour);
    }

    @Override
    public Frame movedDown(float by) {
      return new Frame(x, y + by, width, height, stroke, colour);
    }
  }

  /**
   * The logo, or a page that stands behind the quote.
   *
   * @param name by which the pages of the document call it
   */
  record Picture(Tag tag, String name, float x, float y, float width, float height)
      implements Piece {

    public static final String LOGO = "Logo";

    @Override
    public float top() {
      return y;
    }

    @Override
    public float bottom() {
      return y + height;
    }

    @Override
    public Picture mirrored(float pageWidth) {
      return new Picture(tag, name, pageWidth - x - width, y, width, height);
    }

    @Override
    public Picture movedDown(float by) {
      return new Picture(tag, name, x, y + by, width, height);
    }
  }
}
