package com.operanttechnologies.document.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font family: its files by weight and the characters that its regular weight covers. Safe to
 * share between threads, as a parsed {@link TrueTypeFont} is not.
 */
public final class Typeface {

  /** Beyond it lie only private and supplementary special planes. */
  private static final int LAST_CODE_POINT = 0x323AF;

  private static final int REGULAR = 400;

  private final String family;
  private final SortedMap<Integer, byte[]> weights;
  private final BitSet coverage;

  private Typeface(String family, Map<Integer, byte[]> weights, BitSet coverage) {
    this.family = family;
    this.weights = new TreeMap<>(weights);
    this.coverage = coverage;
  }

  static Typeface of(String family, Map<Integer, byte[]> weights) throws IOException {
    try (TrueTypeFont font = parse(file(weights, REGULAR))) {
      return new Typeface(family, weights, coverage(font));
    }
  }

  /** The name by which the style sheet asks for it. */
  public String family() {
    return family;
  }

  public Set<Integer> weights() {
    return weights.keySet();
  }

  /** The weight that comes closest to the one that is wanted. */
  int nearest(int weight) {
    return weights.keySet().stream()
        .min(Comparator.comparingInt(there -> Math.abs(there - weight)))
        .orElse(REGULAR);
  }

  public boolean covers(int codePoint) {
    return coverage.get(codePoint);
  }

  /** Parses one weight anew, for the use of one thread. */
  public TrueTypeFont open(int weight) {
    try {
      return parse(file(weights, weight));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(Map<Integer, byte[]> weights, int weight) {
    return Objects.requireNonNull(weights.get(weight), "The family lacks this weight");
  }

  /**
   * Ligatures stay off: with them on, PDFBox builds a regular expression of all ligatures for each
   * word, which takes nine tenths of the whole time.
   */
  private static TrueTypeFont parse(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return font;
  }

  private static BitSet coverage(TrueTypeFont font) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    var covered = new BitSet(LAST_CODE_POINT);
    for (int codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
      if (glyphs.getGlyphId(codePoint) != 0) {
        covered.set(codePoint);
      }
    }
    return covered;
  }
}
