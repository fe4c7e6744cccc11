package com.operanttechnologies.endurance.billing;

/** When the product is killed in a call. */
public enum Moment {
  /** The call has arrived, and nothing was stored. */
  BEFORE("before"),

  /** Its effect is stored, and the answer never leaves. */
  AFTER("after"),

  /** The answer has left, and is hardly noted. */
  ANSWERED("answered");

  private final String word;

  Moment(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
