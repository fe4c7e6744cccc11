package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has typed and ticked, and what is wrong with it.
 *
 * @param choice absent: nothing was said of it, and what they tried out before counts
 * @param sure that they decline
 * @param errors one sentence a field
 */
public record Typed(
    String name,
    boolean consent,
    @Nullable TypedChoice choice,
    String reason,
    boolean sure,
    Map<String, String> errors) {
  public Typed {
    errors = Map.copyOf(errors);
  }

  static Typed choosing(@Nullable TypedChoice choice) {
    return new Typed("", false, choice, "", false, Map.of());
  }

  Typed refused(Map<String, String> refused) {
    return new Typed(name, consent, choice, reason, sure, refused);
  }

  Typed saying(String remark) {
    return new Typed(name, consent, choice, remark, sure, errors);
  }

  /** A page that shows something else than before asks for a new consent. */
  Typed anew() {
    return new Typed(name, false, choice, reason, false, Map.of());
  }

  /** A field by which a form sends the choice once more. */
  public record Field(String name, String value) {}

  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    if (choice != null) {
      choice.lines().forEach(line -> fields.add(new Field(ChoiceReading.OPTION, line)));
      choice
          .quantities()
          .forEach((line, typed) -> fields.add(new Field(ChoiceReading.QUANTITY + line, typed)));
    }
    return fields;
  }
}
