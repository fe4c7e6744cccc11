package com.operanttechnologies.problem;

/** What was asked for cannot be done in the present state; the message says why. */
public class Conflict extends RuntimeException {
  public Conflict(String message) {
    super(message);
  }
}
