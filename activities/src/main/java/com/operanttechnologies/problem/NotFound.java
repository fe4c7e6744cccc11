package com.operanttechnologies.problem;

/** What was asked for does not exist, or belongs to somebody else: the caller cannot tell which. */
public class NotFound extends RuntimeException {
  public NotFound(String what) {
    super(what + " was not found.");
  }
}
