package com.operanttechnologies.metrics;

import java.util.List;

/** What came of reading a source. */
public sealed interface MetricsAnswer {

  /** The source answered; each metric is either read or named with what is wrong about it. */
  record Read(List<MetricReading> readings, List<Unread> unread) implements MetricsAnswer {}

  /** Nothing could be read. */
  record NotRead(Cause cause, String reason) implements MetricsAnswer {}

  /** A metric that the answer does not hold as described. */
  record Unread(String key, String reason) {}

  /** The steps of reading, in their order. */
  enum Step {
    /** The address is complete and may be asked. */
    ADDRESS,
    /** We are let in. */
    SIGN_IN,
    /** Somebody answers in time. */
    CONNECTION,
    /** The answer is one that we can read. */
    ANSWER
  }

  /** The named ways in which a source fails. */
  enum Cause {
    REFUSED(Step.ADDRESS, true),
    NO_VALUE(Step.ADDRESS, false),
    TOO_OFTEN(Step.ADDRESS, false),
    BACKING_OFF(Step.ADDRESS, false),
    NOT_SIGNED_IN(Step.SIGN_IN, true),
    KEY_REJECTED(Step.SIGN_IN, true),
    UNREACHABLE(Step.CONNECTION, true),
    TIMED_OUT(Step.CONNECTION, true),
    BUSY(Step.CONNECTION, true),
    TOO_LARGE(Step.ANSWER, false),
    ERROR_STATUS(Step.ANSWER, false),
    NOT_JSON(Step.ANSWER, false),
    NOT_CSV(Step.ANSWER, false);

    private final Step step;
    private final boolean ofSource;

    Cause(Step step, boolean ofSource) {
      this.step = step;
      this.ofSource = ofSource;
    }

    /** At which step it failed. */
    public Step step() {
      return step;
    }

    /** Whether it would fail alike for every other contact. */
    public boolean isOfSource() {
      return ofSource;
    }
  }
}
