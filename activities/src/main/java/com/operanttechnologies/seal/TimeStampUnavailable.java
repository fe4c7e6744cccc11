package com.operanttechnologies.seal;

/** The time-stamp authority gave no time stamp that can be used. */
public class TimeStampUnavailable extends SealDelayed {
  public TimeStampUnavailable(String message) {
    super(message);
  }
}
