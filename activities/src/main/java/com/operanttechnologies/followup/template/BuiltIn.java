package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Kind.Listing;
import com.operanttechnologies.followup.template.Kind.Plain;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The named operations that a template may use; none of them can make a text grow. */
enum BuiltIn {
  UPPER_CASE(Plain.TEXT),
  LOWER_CASE(Plain.TEXT),
  CAP_FIRST(Plain.TEXT),
  UNCAP_FIRST(Plain.TEXT),
  CAPITALIZE(Plain.TEXT),
  TRIM(Plain.TEXT),
  ESC(Plain.TEXT),
  LENGTH(Plain.NUMBER),
  SIZE(Plain.NUMBER),
  COUNTER(Plain.NUMBER),
  C(Plain.TEXT),
  HAS_CONTENT(Plain.YES_NO),
  IS_FIRST(Plain.YES_NO),
  IS_LAST(Plain.YES_NO),
  HAS_NEXT(Plain.YES_NO);

  private final Plain result;

  BuiltIn(Plain result) {
    this.result = result;
  }

  static Optional<BuiltIn> named(String name) {
    return Arrays.stream(values()).filter(b -> b.word().equals(name)).findFirst();
  }

  static String list() {
    return Arrays.stream(values()).map(b -> "?" + b.word()).collect(Collectors.joining(", "));
  }

  Plain result() {
    return result;
  }

  /** Whether it can follow a value of this kind, which may be the variable of a list. */
  boolean follows(Kind kind, boolean loopVariable, Part part) {
    return switch (this) {
      case UPPER_CASE, LOWER_CASE, CAP_FIRST, UNCAP_FIRST, CAPITALIZE, TRIM, LENGTH ->
          kind == Plain.TEXT;
      case ESC -> kind == Plain.TEXT && part == Part.HTML;
      case SIZE -> kind instanceof Listing;
      case C -> kind == Plain.NUMBER;
      case HAS_CONTENT -> kind == Plain.TEXT || kind == Plain.BLOCK || kind instanceof Listing;
      case COUNTER, IS_FIRST, IS_LAST, HAS_NEXT -> loopVariable;
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
