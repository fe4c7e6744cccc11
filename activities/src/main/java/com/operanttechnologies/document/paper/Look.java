package com.operanttechnologies.document.paper;

import com.operanttechnologies.document.type.Style;

/** Sizes, leadings and greys of the paper; {@code paper.css.ftlx} says the same to browsers. */
final class Look {

  static final int INK = 0x1c1c1c;
  static final int SOFT = 0x333333;
  static final int QUIET = 0x555555;
  static final int FAINT = 0x777777;
  static final int HAIR = 0xcccccc;
  static final int LINE = 0xd4d4d4;

  static final float HAIRLINE = 0.4f;
  static final float HEAD_LINE = 0.6f;
  static final float SUM_LINE = 0.8f;

  static final Style BODY = new Style(400, 9, 13.5f, INK);
  static final Style STRONG = new Style(500, 9, 13.5f, INK);
  static final Style LABEL = new Style(400, 8, 13.6f, FAINT).besides(BODY);
  static final Style TITLE = new Style(300, 21, 25.2f, INK);
  static final Style HEADING = new Style(500, 10.5f, 13.65f, INK);

  static final Style NAME = new Style(500, 15, 18, INK);
  static final Style HOUSE = new Style(400, 7.5f, 11.25f, QUIET);
  static final Style OWNER = new Style(500, 7.5f, 11.25f, INK);
  static final Style SENDER = new Style(400, 6.5f, 9.1f, FAINT);

  static final Style MARK = new Style(400, 8, 12, QUIET);

  static final Style HASH = new Style(400, 8, 13.6f, INK);

  static final Style COLUMN_HEAD = new Style(400, 7.5f, 10.5f, FAINT);
  static final Style DETAILS = new Style(400, 8, 12, QUIET);
  static final Style BELOW = new Style(400, 7.5f, 10.5f, FAINT);
  static final Style NOTE = new Style(400, 7.5f, 11.25f, FAINT);

  static final Style PERIOD = new Style(400, 8, 11.2f, INK);
  static final Style STEP = new Style(400, 9, 12.6f, INK);
  static final Style SUM = new Style(500, 13, 16.9f, INK);

  static final Style TERMS_HEADING = new Style(500, 9, 11.7f, INK);
  static final Style TERMS = new Style(400, 8, 12.4f, SOFT);
  static final Style FINGERPRINT = new Style(400, 6.5f, 12, QUIET);
  static final Style CAPTION = new Style(500, 8, 12, QUIET);
  static final Style IDENTITY = new Style(400, 6.5f, 9.75f, FAINT);

  /** No covering text and no introduction is set wider: long lines are hard to read. */
  static final float MEASURE = mm(138);

  static final float PARAGRAPH_GAP = mm(2);

  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

  /** In points. */
  static float mm(double millimetres) {
    return (float) (millimetres * POINTS_PER_MILLIMETRE);
  }

  private Look() {}
}
