package com.operanttechnologies.document.font;

import com.operanttechnologies.document.UncoveredCharacter;
import com.operanttechnologies.document.bidi.Direction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes each text of one document printable, and remembers which characters were not. Without it a
 * character that no font has becomes {@code #} in silence.
 */
public final class Ink {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int NO_BREAK_SPACE = 0xA0;

  private final Typefaces typefaces;
  private final Set<UncoveredCharacter> uncovered = new LinkedHashSet<>();

  public Ink(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** The text as it can be printed; absent and blank become the empty text. */
  public String print(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    boolean mixed = Direction.isMixed(composed);
    var printed = new StringBuilder(composed.length());
    int position = 0;
    while (position < composed.length()) {
      int codePoint = composed.codePointAt(position);
      if (mixed && Direction.isDirecting(codePoint)) {
        printed.appendCodePoint(codePoint);
      } else {
        print(field, codePoint, printed);
      }
      position += Character.charCount(codePoint);
    }
    return printed.toString();
  }

  /** Whether any typeface has the character. */
  public boolean prints(int codePoint) {
    return typefaces.covering(codePoint).isPresent();
  }

  /** The value of {@code font-family} that asks for all families in order. */
  public String fontFamily() {
    return typefaces.families().stream()
            .map(typeface -> "'" + typeface.family() + "', ")
            .collect(Collectors.joining())
        + "sans-serif";
  }

  public List<UncoveredCharacter> uncovered() {
    return new ArrayList<>(uncovered);
  }

  private void print(String field, int codePoint, StringBuilder printed) {
    if (codePoint == '\n') {
      printed.append('\n');
    } else if (codePoint == '\t') {
      printed.append(' ');
    } else if (!isInvisible(codePoint)) {
      printed.appendCodePoint(inked(field, codePoint));
    }
  }

  private int inked(String field, int codePoint) {
    Optional<Typeface> typeface =
        Direction.isRightToLeft(codePoint) && !Direction.canBeSet(codePoint)
            ? Optional.empty()
            : typefaces.covering(codePoint);
    if (typeface.isPresent() && !(isSpace(codePoint) && typeface.get() != typefaces.first())) {
      return codePoint;
    }
    if (isSpace(codePoint)) {
      return NO_BREAK_SPACE;
    }
    uncovered.add(new UncoveredCharacter(Character.toString(codePoint), codePoint, field));
    return REPLACEMENT;
  }

  /** French figures are grouped by U+202F, which Roboto lacks. */
  private static boolean isSpace(int codePoint) {
    return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }

  /** Joiners, marks of direction, variation selectors and controls leave no trace on paper. */
  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT -> true;
      default ->
          codePoint >= 0xFE00 && codePoint <= 0xFE0F
              || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    };
  }
}
