package com.operanttechnologies.shell.web;

import java.awt.Color;

/** A seller's colour, as dark or as bright as it must be to be read on the page (WCAG 1.4.3). */
public record Accent(Color onLight, Color onDark) {
  private static final double READABLE = 5.2;
  private static final double WHITE = 1.0;
  /* the luminance of the brightest surface of the dark theme */
  private static final double NIGHT = 0.025;

  public static Accent of(String hex) {
    Color color = Color.decode(hex);
    Color light = color;
    while (contrast(WHITE, luminance(light)) < READABLE) {
      light = mixed(light, Color.BLACK);
    }
    Color dark = color;
    while (contrast(luminance(dark), NIGHT) < READABLE) {
      dark = mixed(dark, Color.WHITE);
    }
    return new Accent(light, dark);
  }

  /** The page's tokens in this colour. */
  public String css() {
    String light = hex(onLight);
    String dark = hex(onDark);
    return """
    :root {
      --accent: light-dark(%1$s, %2$s);
      --accent-strong: light-dark(color-mix(in oklch, %1$s 84%%, black), color-mix(in oklch, %2$s 80%%, white));
      --accent-ink: light-dark(white, #141414);
      --accent-soft: light-dark(color-mix(in oklch, %1$s 9%%, white), color-mix(in oklch, %2$s 18%%, #1c1a18));
      --accent-soft-ink: var(--ink);
    }
    """
        .formatted(light, dark);
  }

  private static Color mixed(Color color, Color with) {
    return new Color(
        nearer(color.getRed(), with.getRed()),
        nearer(color.getGreen(), with.getGreen()),
        nearer(color.getBlue(), with.getBlue()));
  }

  private static int nearer(int from, int to) {
    return Math.clamp(from + (to - from) / 12 + Integer.signum(to - from), 0, 255);
  }

  static double contrast(double bright, double dark) {
    return (bright + 0.05) / (dark + 0.05);
  }

  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }
}
