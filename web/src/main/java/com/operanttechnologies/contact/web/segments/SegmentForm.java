package com.operanttechnologies.contact.web.segments;

import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.SegmentInput;
import com.operanttechnologies.contact.segment.SegmentInput.RuleInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it was typed; a rule stands at the same place in all three lists. Public, so that
 * the template can read it.
 *
 * @param sense is or not
 */
public record SegmentForm(
    @Nullable String name,
    @Nullable String matching,
    @Nullable List<String> criterion,
    @Nullable List<String> sense,
    @Nullable List<String> value) {

  static final SegmentForm EMPTY =
      new SegmentForm(null, "all", List.of(""), List.of("is"), List.of(""));

  static SegmentForm of(Segment segment) {
    List<String> criteria = new ArrayList<>();
    List<String> senses = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (var rule : segment.question().rules()) {
      criteria.add(rule.criterion().code());
      senses.add(rule.negated() ? "not" : "is");
      values.add(rule.value() == null ? "" : rule.value());
    }
    String matching = segment.question().all() ? "all" : "any";
    return new SegmentForm(segment.name(), matching, criteria, senses, values);
  }

  /** A row without a criterion is no rule; the others keep their order. */
  SegmentInput input() {
    List<RuleInput> rules = new ArrayList<>();
    for (int i = 0; i < rows(); i++) {
      String chosen = at(criterion, i);
      if (!chosen.isEmpty()) {
        rules.add(new RuleInput(chosen, "not".equals(at(sense, i)), at(value, i)));
      }
    }
    return new SegmentInput(name, matching, rules);
  }

  /** How many rows stand in the form. */
  public int rows() {
    return criterion == null ? 0 : criterion.size();
  }

  private static String at(@Nullable List<String> list, int place) {
    return list == null || place >= list.size() ? "" : list.get(place);
  }
}
