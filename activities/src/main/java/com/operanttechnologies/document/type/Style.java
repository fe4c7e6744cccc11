package com.operanttechnologies.document.type;

/**
 * How a text is set.
 *
 * @param size of the type, in points
 * @param leading from one line to the next, in points
 * @param colour as {@code 0xrrggbb}
 */
public record Style(int weight, float size, float leading, int colour) {

  /** Of Roboto, in ems; a line stands in the middle of its leading. */
  private static final float ASCENT = 0.9277f;

  private static final float DESCENT = 0.2441f;

  /** From the top of a line to the feet of its letters. */
  public float baseline() {
    return leading / 2 + size * (ASCENT - DESCENT) / 2;
  }

  /** From the top of a line to the top of its letters' box. */
  public float above() {
    return baseline() - size * ASCENT;
  }

  /** The height of the letters' box. */
  public float box() {
    return size * (ASCENT + DESCENT);
  }

  /** Smaller or larger letters that stand on one line with these. */
  public Style besides(Style other) {
    float aligned = 2 * (other.baseline() - size * (ASCENT - DESCENT) / 2);
    return new Style(weight, size, aligned, colour);
  }

  public Style in(int otherColour) {
    return new Style(weight, size, leading, otherColour);
  }
}
