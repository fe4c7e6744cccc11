package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.ContentChange;
import java.util.List;

/** What changed between two contents of a quote, in words. */
record ChangeWords(BuyerWords words) {

  /** Figures that follow from others are left out where the others are said. */
  List<String> of(List<ContentChange> changes) {
    return changes.stream()
        .filter(change -> words.knows("field." + change.field()))
        .map(this::say)
        .distinct()
        .toList();
  }

  private String say(ContentChange change) {
    String field = words.say("field." + change.field());
    String what =
        change.line() == null || change.field().equals("lines")
            ? field
            : words.say("change.inLine", change.line().description(), field);
    if (change.before() == null) {
      return words.say("change.added", what, String.valueOf(change.after()));
    }
    if (change.after() == null) {
      return words.say("change.removed", what, change.before());
    }
    return words.say("change.changed", what, change.before(), change.after());
  }
}
