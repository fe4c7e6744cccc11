package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.SegmentInput.RuleInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved question about contacts.
 *
 * @param matching all or any of the rules
 * @param words the same as people read it
 * @param contacts how many fit now; only where one segment is read
 */
record SegmentJson(
    UUID id,
    String name,
    String matching,
    List<RuleInput> rules,
    String words,
    @Nullable Integer contacts,
    Instant updatedAt) {

  static SegmentJson of(Segment segment, @Nullable Integer contacts) {
    return new SegmentJson(
        segment.id(),
        segment.name(),
        segment.question().all() ? "all" : "any",
        segment.question().rules().stream()
            .map(rule -> new RuleInput(rule.criterion().code(), rule.negated(), rule.value()))
            .toList(),
        segment.question().words(),
        contacts,
        segment.updatedAt());
  }
}
