package com.operanttechnologies.quote.choice;

/**
 * Why a choice cannot be taken.
 *
 * @param kind names what is wrong
 * @param subject description of the line or name of the group concerned; empty where it is unknown
 * @param line its id, empty for a group
 * @param sentence in English
 */
public record ChoiceProblem(Kind kind, String subject, String line, String sentence) {

  /** What can be wrong. */
  public enum Kind {
    /** It is no optional line of this offer. */
    OPTION("option"),
    /** None or several lines of a group. */
    GROUP("pick"),
    /** A quantity outside its limits, or of a line that leaves none to choose. */
    QUANTITY("quantity");

    private final String field;

    Kind(String field) {
      this.field = field;
    }
  }

  /** The form's field: {@code option}, {@code pick}, or {@code quantity-} and the line's id. */
  public String field() {
    return kind == Kind.QUANTITY ? kind.field + "-" + line : kind.field;
  }
}
