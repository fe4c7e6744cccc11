package com.operanttechnologies.document.font;

/**
 * One printable shape.
 *
 * @param id its number in the font
 * @param width how far it moves on, in thousandths of the type size, as PDF counts
 */
public record Glyph(Cut cut, int id, int width) {

  /** Lines are not as wide as the spaces at their end. */
  public boolean isSpace() {
    return id == cut.space();
  }
}
