package com.operanttechnologies.problem.web;

/** A body without announced length has turned out to be too large. */
public class BodyTooLarge extends RuntimeException {
  public BodyTooLarge() {
    super("This is more than can be sent at once.");
  }
}
