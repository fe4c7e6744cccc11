package com.operanttechnologies.image;

import com.operanttechnologies.problem.InvalidInput;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a picture shows, in one line, for those who do not see it. */
public final class AlternativeText {
  private static final int LONGEST = 300;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

  private AlternativeText() {}

  /**
   * In one spelling.
   *
   * @throws InvalidInput on the field, where there is none or it is too long
   */
  public static String of(String field, @Nullable String typed) {
    String text = line(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new InvalidInput(field, "Say what the picture shows, in at most 300 characters.");
    }
    return text;
  }

  /** What a file's name says of the picture in it; may be empty. */
  public static String ofFileName(@Nullable String path) {
    String given = path == null ? "" : path;
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    int end = name.lastIndexOf('.');
    String text = line((end > 0 ? name.substring(0, end) : name).replaceAll("[-_]+", " "));
    return text.substring(0, Math.min(text.length(), LONGEST)).strip();
  }

  private static String line(@Nullable String typed) {
    String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    return SPACES.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
