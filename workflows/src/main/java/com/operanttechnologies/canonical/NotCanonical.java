package com.operanttechnologies.canonical;

/** A value that canonical JSON cannot hold. */
public class NotCanonical extends RuntimeException {
  public NotCanonical(String sentence) {
    super(sentence);
  }
}
