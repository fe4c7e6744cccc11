package com.operanttechnologies.mail.layout;

import java.awt.Color;
import java.util.Locale;
import java.util.regex.Pattern;

/** A brand's colour, and the colour in which text can be read on it. */
public record AccentColour(String hex) {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String INK = "#141a24";
  private static final double LEAST_OF_A_LINE = 3.4;
  private static final String WHITE = "#ffffff";

  /** The product's own. */
  public static final AccentColour DEFAULT = new AccentColour("#2f5bea");

  public AccentColour {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("A colour is written like #2f5bea, not “" + hex + "”");
    }
    hex = hex.toLowerCase(Locale.ROOT);
  }

  public Color toColor() {
    return Color.decode(hex);
  }

  /** The colour for thin lines on white: a pale brand is darkened until it can be seen (1.4.11). */
  public Color toLineColor() {
    var color = toColor();
    while (contrast(luminance(color), 1) < LEAST_OF_A_LINE) {
      color =
          new Color(color.getRed() * 9 / 10, color.getGreen() * 9 / 10, color.getBlue() * 9 / 10);
    }
    return color;
  }

  /** White or ink, whichever contrasts more (WCAG 2.2, 1.4.3). */
  public String textOn() {
    var own = luminance(toColor());
    return contrast(own, 1) >= contrast(own, luminance(Color.decode(INK))) ? WHITE : INK;
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
