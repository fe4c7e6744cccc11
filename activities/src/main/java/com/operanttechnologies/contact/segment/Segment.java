package com.operanttechnologies.contact.segment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A saved question about contacts; who fits it is found anew each time it is asked. */
public record Segment(UUID id, String name, Question question, Instant updatedAt) {

  /** All of the rules, or any of them. */
  public record Question(boolean all, List<Rule> rules) {
    public Question {
      rules = List.copyOf(rules);
    }

    /** As people read it. */
    public String words() {
      return rules.stream().map(Rule::words).collect(Collectors.joining(all ? ", and " : ", or "));
    }
  }
}
