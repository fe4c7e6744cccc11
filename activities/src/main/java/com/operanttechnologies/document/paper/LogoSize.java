package com.operanttechnologies.document.paper;

/** The logo as large as it would be printed if there were room, in points. */
public record LogoSize(float width, float height) {

  private static final float POINTS_PER_PIXEL = 0.75f;

  public static LogoSize none() {
    return new LogoSize(0, 0);
  }

  public static LogoSize ofPixels(int width, int height) {
    return new LogoSize(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL);
  }

  boolean isAbsent() {
    return width == 0 || height == 0;
  }
}
