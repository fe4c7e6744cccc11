package com.operanttechnologies.seal;

/**
 * The time-stamp authority gave no time stamp that can be used. Nothing is sealed at a lower level
 * in its place: it has to be tried again.
 */
public class TimeStampUnavailable extends RuntimeException {
  public TimeStampUnavailable(String message) {
    super(message);
  }
}
