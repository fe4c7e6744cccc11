package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.font.Typeface;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers PDFBox with one known font, always: its own mapper reads every font of the system at
 * first use, for seconds, and prints differently on each machine.
 */
final class NoSystemFonts implements FontMapper {

  private static final int REGULAR = 400;

  private final Typeface typeface;

  NoSystemFonts(Typeface typeface) {
    this.typeface = typeface;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(typeface.open(REGULAR), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(typeface.open(REGULAR), true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox takes no OpenType font for "there is only a TrueType one"
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, typeface.open(REGULAR), true);
  }
}
