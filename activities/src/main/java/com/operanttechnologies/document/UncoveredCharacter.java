package com.operanttechnologies.document;

/**
 * A character that no font covers, printed as {@code U+FFFD} in its place.
 *
 * @param field where it stands, such as {@code customer.name} or {@code lines[3].details} (the
 *     number is the line's position)
 */
public record UncoveredCharacter(String character, int codePoint, String field) {

  /** Such as {@code U+1F600}. */
  public String notation() {
    return "U+%04X".formatted(codePoint);
  }
}
