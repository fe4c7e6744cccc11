package com.operanttechnologies.image;

/** How large a picture is kept: what is larger is made smaller. */
public enum Fit {
  /** Beside a line: a quote may have a hundred of them. */
  PRODUCT(480, 480, 60_000),
  /** Over the width of a page. */
  COVER(1_600, 1_000, 300_000);

  private final int width;
  private final int height;
  private final int bytes;

  Fit(int width, int height, int bytes) {
    this.width = width;
    this.height = height;
    this.bytes = bytes;
  }

  /** By what a picture of that size is multiplied; 1 where it fits. */
  double scale(int pictureWidth, int pictureHeight) {
    double smaller = Math.min((double) width / pictureWidth, (double) height / pictureHeight);
    return Math.min(1, smaller);
  }

  /** What a picture should not take more of. */
  int bytes() {
    return bytes;
  }
}
