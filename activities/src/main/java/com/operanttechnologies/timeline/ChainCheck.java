package com.operanttechnologies.timeline;

/** Whether a quote's events still are what was chained. */
public sealed interface ChainCheck {

  /**
   * Every event is there and says what it said.
   *
   * @param head hash of the last event; empty while nothing has happened
   */
  record Intact(int events, String head) implements ChainCheck {}

  /**
   * An event was changed, removed or put in.
   *
   * @param number of the first that does not fit, from 1
   */
  record Broken(int number, String reason) implements ChainCheck {}
}
