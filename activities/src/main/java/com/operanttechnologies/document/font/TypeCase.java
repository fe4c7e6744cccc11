package com.operanttechnologies.document.font;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of all typefaces for the use of one thread at a time; parsed fonts are not
 * thread-safe.
 */
public final class TypeCase {

  private static final int REGULAR = 400;
  private static final int REPLACEMENT = 0xFFFD;

  /**
   * Latin, Greek, Cyrillic and punctuation lie below; looking in an array is as fast as it gets.
   */
  private static final int COMMON = 0x2200;

  private final Typefaces typefaces;
  private final Map<Typeface, Map<Integer, Cut>> cuts = new HashMap<>();
  private final Map<Integer, Drawer> drawers = new HashMap<>();

  public TypeCase(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** One glyph for each code point. */
  public Glyph[] glyphs(String text, int weight) {
    Drawer drawer = drawers.computeIfAbsent(weight, Drawer::new);
    var glyphs = new Glyph[text.codePointCount(0, text.length())];
    int position = 0;
    for (int i = 0; i < glyphs.length; i++) {
      int codePoint = text.codePointAt(position);
      glyphs[i] = drawer.glyph(codePoint);
      position += Character.charCount(codePoint);
    }
    return glyphs;
  }

  /** Whether any typeface has the character. */
  public boolean has(int codePoint) {
    return typefaces.covering(codePoint).isPresent();
  }

  private Glyph find(int codePoint, int weight) {
    for (Typeface typeface : typefaces.families()) {
      for (int near : new int[] {typeface.nearest(weight), REGULAR}) {
        Cut cut = cut(typeface, near);
        if (cut.has(codePoint)) {
          return cut.glyph(codePoint);
        }
      }
    }
    if (codePoint == REPLACEMENT) {
      throw new IllegalStateException("No typeface can show that a character is missing");
    }
    return find(REPLACEMENT, weight);
  }

  private Cut cut(Typeface typeface, int weight) {
    return cuts.computeIfAbsent(typeface, ignored -> new HashMap<>())
        .computeIfAbsent(weight, ignored -> new Cut(typeface.open(weight)));
  }

  private final class Drawer {

    private final int weight;
    private final @Nullable Glyph[] common = new Glyph[COMMON];
    private final Map<Integer, Glyph> rare = new HashMap<>();

    Drawer(int weight) {
      this.weight = weight;
    }

    Glyph glyph(int codePoint) {
      if (codePoint >= COMMON) {
        return rare.computeIfAbsent(codePoint, wanted -> find(wanted, weight));
      }
      Glyph glyph = common[codePoint];
      if (glyph == null) {
        glyph = find(codePoint, weight);
        common[codePoint] = glyph;
      }
      return glyph;
    }
  }
}
