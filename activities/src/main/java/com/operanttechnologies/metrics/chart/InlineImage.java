package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.engine.key.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A picture that travels inside a mail and is named there as {@code cid:<contentId>}.
 *
 * @param alt says its numbers
 * @param width in the mail; the picture itself has twice as many dots
 */
public record InlineImage(String contentId, byte[] png, String alt, int width, int height) {

  /** The same picture has the same id, so that a mail made again is the same mail. */
  static InlineImage of(String key, byte[] png, String alt, int width, int height) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(name, name.length + png.length);
    System.arraycopy(png, 0, both, name.length, png.length);
    String hash = HexFormat.of().formatHex(Tokens.sha256(both), 0, 10);
    return new InlineImage("metric-" + hash + "@operant", png, alt, width, height);
  }
}
