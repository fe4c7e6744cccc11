package com.operanttechnologies.mail.dns;

import java.util.List;

/** The TXT records of a name. */
public interface TxtRecords {

  Answer of(String name);

  /** What came of asking. */
  sealed interface Answer {

    /** The name has these records, each put together from its parts; maybe none. */
    record Found(List<String> texts) implements Answer {
      public Found {
        texts = List.copyOf(texts);
      }
    }

    /** No server answered in time. */
    record Unanswered() implements Answer {}
  }
}
