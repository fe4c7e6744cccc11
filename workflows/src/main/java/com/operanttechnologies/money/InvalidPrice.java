package com.operanttechnologies.money;

/**
 * What was asked for cannot be priced: the field at fault and a sentence for the person who typed
 * it.
 */
public class InvalidPrice extends RuntimeException {
  private final String field;

  public InvalidPrice(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  /** Path of the field within the request, for example {@code lines[3].unitPrice}. */
  public String field() {
    return field;
  }
}
