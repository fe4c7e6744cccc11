package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.path.Fact;
import java.util.ArrayList;
import java.util.List;

/** What ends a sequence, in sentences. */
final class Endings {
  private Endings() {}

  static List<String> words(SequenceVersion.Rules rules, boolean aboutQuote) {
    List<String> sentences = new ArrayList<>();
    sentences.add("A reply ends it; an automatic one only puts it off");
    sentences.add("Unsubscribing, a complaint or a bounce ends it and every other sequence");
    if (aboutQuote) {
      sentences.add("The quote's acceptance, decline, withdrawal or expiry ends it");
    }
    if (rules.goal() != null) {
      sentences.add("Its goal ends it: " + rules.goal().words());
    }
    for (Fact exit : rules.exits()) {
      sentences.add("An exit rule ends it: " + exit.words());
    }
    return sentences;
  }
}
