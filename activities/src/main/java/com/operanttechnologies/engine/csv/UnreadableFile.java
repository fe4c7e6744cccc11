package com.operanttechnologies.engine.csv;

/** A file, or the rest of it, is no CSV; the message says why, as people read it. */
public class UnreadableFile extends RuntimeException {
  public UnreadableFile(String message) {
    super(message);
  }
}
