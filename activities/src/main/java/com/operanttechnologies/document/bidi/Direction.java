package com.operanttechnologies.document.bidi;

import java.util.Locale;
import java.util.Set;

/** Which texts and which languages run from right to left, and which of them can be set. */
public final class Direction {
  private static final int FIRST = 0x590;
  private static final Set<String> LANGUAGES =
      Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ckb", "ug");

  private Direction() {}

  public static boolean isRightToLeft(Locale locale) {
    return LANGUAGES.contains(locale.getLanguage());
  }

  /** Whether a text has to be ordered; most have not, and are left alone. */
  public static boolean isMixed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= FIRST && isRightToLeft(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * Whether a letter that runs from right to left can be set as it is written: Hebrew, and Arabic
   * where its shapes are known. A wrong name is worse than a marked gap.
   */
  public static boolean canBeSet(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HEBREW, COMMON, INHERITED -> true;
      case ARABIC -> !Character.isLetter(codePoint) || ArabicForms.knows(codePoint);
      default -> false;
    };
  }

  /**
   * Signs that nobody sees and that say how others are joined or ordered. Those that force an order
   * (U+202A to U+202E) are none of them: an amount could be made to read backwards.
   */
  public static boolean isDirecting(int codePoint) {
    return codePoint >= 0x200C && codePoint <= 0x200F
        || codePoint == 0x061C
        || codePoint >= 0x2066 && codePoint <= 0x2069;
  }
}
