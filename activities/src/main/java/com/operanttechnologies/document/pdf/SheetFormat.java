package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.paper.Area;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of the paper and its margins, in points from the lower left corner. */
record SheetFormat(PDRectangle paper) {

  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
  private static final float SIDE = 20 * POINTS_PER_MILLIMETRE;
  private static final float ABOVE = 18 * POINTS_PER_MILLIMETRE;
  private static final float BELOW = 24 * POINTS_PER_MILLIMETRE;
  private static final float FOOTER = 11 * POINTS_PER_MILLIMETRE;

  /** Of {@code A4} or {@code letter}. */
  static SheetFormat of(String size) {
    return new SheetFormat(size.equals("letter") ? PDRectangle.LETTER : PDRectangle.A4);
  }

  float left() {
    return SIDE;
  }

  float right() {
    return paper.getWidth() - SIDE;
  }

  float top() {
    return paper.getHeight() - ABOVE;
  }

  /** What is left between the margins. */
  Area area() {
    return new Area(width(), height());
  }

  float width() {
    return right() - left();
  }

  float height() {
    return top() - BELOW;
  }

  /** Of the feet of the footer's letters. */
  float footer() {
    return FOOTER;
  }
}
