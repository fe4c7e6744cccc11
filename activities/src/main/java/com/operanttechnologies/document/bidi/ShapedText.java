package com.operanttechnologies.document.bidi;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text whose letters have got their shapes, still in the order in which it is read; lines of it
 * can be asked for in the order in which they are printed (UAX 9).
 */
public final class ShapedText {
  private static final String MIRRORED = "()[]{}<>«»‹›≤≥≪≫";
  private static final int TATWEEL = 0x640;
  private static final int JOINER = 0x200D;

  private final String text;
  private final int[] points;

  /** Where each point begins in the text; one more for its end. */
  private final int[] starts;

  private final byte[] levels;

  private ShapedText(String text, int[] points, int[] starts, byte[] levels) {
    this.text = text;
    this.points = points;
    this.starts = starts;
    this.levels = levels;
  }

  /**
   * @param rightToLeft how a text without letters runs; all others run as their first letter does
   * @param printable which shapes there are
   */
  public static ShapedText of(String text, boolean rightToLeft, IntPredicate printable) {
    int flags =
        rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    var bidi = new Bidi(text, flags);
    int[] points = new int[text.length()];
    int[] starts = new int[text.length() + 1];
    byte[] levels = new byte[text.length()];
    int count = 0;
    int position = 0;
    while (position < text.length()) {
      int point = text.codePointAt(position);
      int end = position + Character.charCount(point);
      if (!Direction.isDirecting(point)) {
        int shape = shape(text, position, printable);
        int pair = ligature(text, position, printable);
        points[count] = pair == 0 ? shape : pair;
        starts[count] = position;
        levels[count] = (byte) bidi.getLevelAt(position);
        count++;
        end = pair == 0 ? end : end + 1;
      }
      position = end;
    }
    starts[count] = text.length();
    return new ShapedText(
        text,
        Arrays.copyOf(points, count),
        Arrays.copyOf(starts, count + 1),
        Arrays.copyOf(levels, count));
  }

  private static int shape(String text, int position, IntPredicate printable) {
    int letter = text.codePointAt(position);
    if (!ArabicForms.knows(letter)) {
      return letter;
    }
    boolean after = ArabicForms.joinsPrevious(letter) && previousJoins(text, position);
    boolean before = ArabicForms.joinsNext(letter) && nextJoins(text, position + 1);
    int shape = ArabicForms.shape(letter, after, before);
    return printable.test(shape) ? shape : letter;
  }

  /** 0 where there is none. */
  private static int ligature(String text, int position, IntPredicate printable) {
    if (position + 1 >= text.length()) {
      return 0;
    }
    Integer pair =
        ArabicForms.lamWith(
            text.charAt(position), text.charAt(position + 1), previousJoins(text, position));
    return pair != null && printable.test(pair) ? pair : 0;
  }

  private static boolean previousJoins(String text, int position) {
    for (int i = position - 1; i >= 0; i--) {
      int point = text.charAt(i);
      if (!isTransparent(point)) {
        return point == TATWEEL || point == JOINER || ArabicForms.joinsNext(point);
      }
    }
    return false;
  }

  private static boolean nextJoins(String text, int position) {
    for (int i = position; i < text.length(); i++) {
      int point = text.charAt(i);
      if (!isTransparent(point)) {
        return point == TATWEEL || point == JOINER || ArabicForms.joinsPrevious(point);
      }
    }
    return false;
  }

  /** Marks above and below do not part letters. */
  private static boolean isTransparent(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** One for each glyph, in the order in which it is read. */
  public int[] points() {
    return points.clone();
  }

  /** The shaped text as a text, in which lines can be broken. */
  public String shaped() {
    return new String(points, 0, points.length);
  }

  /** What stands between two points, as it was written. */
  public String between(int from, int to) {
    return text.substring(starts[from], starts[to]);
  }

  /** The points of a line from left to right, without the spaces at its end. */
  public int[] line(int from, int to) {
    int end = to;
    while (end > from && Character.isSpaceChar(points[end - 1])) {
      end--;
    }
    List<int[]> clusters = new ArrayList<>();
    byte[] clusterLevels = new byte[end - from];
    for (int i = from; i < end; i++) {
      if (i > from && isTransparent(points[i])) {
        clusters.set(clusters.size() - 1, joined(clusters.getLast(), points[i]));
      } else {
        clusterLevels[clusters.size()] = levels[i];
        clusters.add(new int[] {mirrored(points[i], levels[i])});
      }
    }
    Object[] visual = clusters.toArray();
    Bidi.reorderVisually(clusterLevels, 0, visual, 0, visual.length);
    return Arrays.stream(visual).flatMapToInt(each -> Arrays.stream((int[]) each)).toArray();
  }

  private static int[] joined(int[] cluster, int mark) {
    int[] longer = Arrays.copyOf(cluster, cluster.length + 1);
    longer[cluster.length] = mark;
    return longer;
  }

  private static int mirrored(int point, byte level) {
    int place = level % 2 == 0 ? -1 : MIRRORED.indexOf(point);
    return place < 0 ? point : MIRRORED.charAt(place ^ 1);
  }
}
