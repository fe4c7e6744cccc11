package com.operanttechnologies.document.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One weight of a typeface, parsed for the use of one thread. */
public final class Cut {

  private static final float PER_EM = 1000;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final HorizontalMetricsTable metrics;
  private final float scale;
  private final int space;

  Cut(TrueTypeFont font) {
    this.font = font;
    try {
      this.glyphs = font.getUnicodeCmapLookup();
      this.metrics = font.getHorizontalMetrics();
      this.scale = PER_EM / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.space = glyphs.getGlyphId(' ');
  }

  public TrueTypeFont font() {
    return font;
  }

  int space() {
    return space;
  }

  boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  Glyph glyph(int codePoint) {
    int id = glyphs.getGlyphId(codePoint);
    return new Glyph(this, id, Math.round(metrics.getAdvanceWidth(id) * scale));
  }
}
