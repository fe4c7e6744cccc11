package com.operanttechnologies.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * The answer to one question about a document.
 *
 * @param topic what was asked
 * @param answer which of its answers it is; its words stand in {@code messages/verify.properties}
 * @param gaps what is put into these words
 */
public record Finding(Topic topic, Outcome outcome, String answer, List<String> gaps) {

  public Finding {
    gaps = List.copyOf(gaps);
  }

  /** What is asked about a document, in this order. */
  public enum Topic {
    SEAL,
    LATER,
    OWNER,
    TIME,
    LEVEL,
    STAMPS,
    SENT,
    PAGES,
    CONTENT,
    ATTACHMENTS,
    CONSENT,
    TOTALS,
    EVENTS
  }

  public static Finding proven(Topic topic, String answer, Object... gaps) {
    return of(topic, Outcome.PROVEN, answer, gaps);
  }

  public static Finding notProven(Topic topic, String answer, Object... gaps) {
    return of(topic, Outcome.NOT_PROVEN, answer, gaps);
  }

  public static Finding broken(Topic topic, String answer, Object... gaps) {
    return of(topic, Outcome.BROKEN, answer, gaps);
  }

  private static Finding of(Topic topic, Outcome outcome, String answer, Object... gaps) {
    return new Finding(topic, outcome, answer, Arrays.stream(gaps).map(String::valueOf).toList());
  }
}
