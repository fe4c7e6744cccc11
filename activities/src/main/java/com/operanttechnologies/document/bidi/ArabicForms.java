package com.operanttechnologies.document.bidi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of Arabic letters at the beginning, in the middle and at the end of a word, as Unicode
 * lists them (Arabic Presentation Forms A and B). Which shape belongs to which letter stands in
 * their names, which every Java has: no table has to be kept here.
 */
public final class ArabicForms {
  private static final int LAM = 0x644;
  private static final int[][] BLOCKS = {{0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}};
  private static final String LETTER = "ARABIC LETTER ";
  private static final String LAM_WITH = "ARABIC LIGATURE LAM WITH ";

  private static final Map<Integer, ArabicForms> LETTERS = new HashMap<>();
  private static final Map<Integer, ArabicForms> WITH_LAM = new HashMap<>();

  private int isolated;
  private int last;
  private int first;
  private int middle;

  static {
    for (int[] block : BLOCKS) {
      for (int form = block[0]; form <= block[1]; form++) {
        String name = Character.getName(form);
        if (name != null) {
          read(name, form);
        }
      }
    }
  }

  private ArabicForms() {}

  private static void read(String name, int form) {
    for (String place : new String[] {"ISOLATED", "FINAL", "INITIAL", "MEDIAL"}) {
      String ending = " " + place + " FORM";
      if (!name.endsWith(ending)) {
        continue;
      }
      String base = name.substring(0, name.length() - ending.length());
      if (base.startsWith(LETTER)) {
        add(LETTERS, base, place, form);
      } else if (base.startsWith(LAM_WITH + "ALEF") && !base.contains(" AND ")) {
        add(WITH_LAM, LETTER + base.substring(LAM_WITH.length()), place, form);
      }
      return;
    }
  }

  private static void add(Map<Integer, ArabicForms> forms, String letter, String place, int form) {
    codePoint(letter)
        .ifPresent(
            code -> forms.computeIfAbsent(code, ignored -> new ArabicForms()).set(place, form));
  }

  /** Some forms are of letters that have no name of their own. */
  private static Optional<Integer> codePoint(String name) {
    try {
      return Optional.of(Character.codePointOf(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private void set(String place, int form) {
    switch (place) {
      case "ISOLATED" -> isolated = form;
      case "FINAL" -> last = form;
      case "INITIAL" -> first = form;
      default -> middle = form;
    }
  }

  /** Whether the letter's shapes are known, so that it can be set as it is written. */
  public static boolean knows(int letter) {
    return LETTERS.containsKey(letter);
  }

  /** Joined to the letter after it. */
  static boolean joinsNext(int letter) {
    ArabicForms forms = LETTERS.get(letter);
    return forms != null && forms.first != 0;
  }

  /** Joined to the letter before it. */
  static boolean joinsPrevious(int letter) {
    ArabicForms forms = LETTERS.get(letter);
    return forms != null && forms.last != 0;
  }

  static int shape(int letter, boolean afterJoined, boolean beforeJoined) {
    return shape(LETTERS.get(letter), letter, afterJoined, beforeJoined);
  }

  /** Lam and alef are written as one; absent for other pairs. */
  static @Nullable Integer lamWith(int letter, int next, boolean afterJoined) {
    ArabicForms forms = letter == LAM ? WITH_LAM.get(next) : null;
    return forms == null ? null : shape(forms, letter, afterJoined, false);
  }

  private static int shape(
      @Nullable ArabicForms forms, int letter, boolean afterJoined, boolean beforeJoined) {
    if (forms == null) {
      return letter;
    }
    int shape;
    if (afterJoined && beforeJoined) {
      shape = forms.middle;
    } else if (afterJoined) {
      shape = forms.last;
    } else {
      shape = beforeJoined ? forms.first : forms.isolated;
    }
    return shape == 0 ? letter : shape;
  }
}
