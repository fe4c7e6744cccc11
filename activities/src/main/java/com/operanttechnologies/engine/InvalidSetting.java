package com.operanttechnologies.engine;

/** A property of the configuration cannot be used; the message names it and says what to do. */
public class InvalidSetting extends RuntimeException {
  private final String property;

  public InvalidSetting(String property, String whatToDo) {
    super(property + ": " + whatToDo);
    this.property = property;
  }

  public String property() {
    return property;
  }
}
