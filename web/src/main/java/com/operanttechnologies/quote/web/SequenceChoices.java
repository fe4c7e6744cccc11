package com.operanttechnologies.quote.web;

import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The follow-ups that a quote can have; inside the tenant's transaction. */
@Component
public class SequenceChoices {
  private final Sequences sequences;

  SequenceChoices(Sequences sequences) {
    this.sequences = sequences;
  }

  /** Names by what a form posts. */
  public Map<String, String> all() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Default follow-ups");
    for (Sequence sequence : startable()) {
      choices.put(sequence.id().toString(), sequence.name());
    }
    choices.put("none", "No follow-ups");
    return choices;
  }

  /** Drafts and what is archived cannot be started. */
  private List<Sequence> startable() {
    return sequences.all().stream()
        .filter(sequence -> sequence.state() == Sequence.State.LIVE)
        .toList();
  }
}
