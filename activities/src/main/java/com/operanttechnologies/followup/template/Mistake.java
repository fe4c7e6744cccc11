package com.operanttechnologies.followup.template;

/** Something in a template that is not on the list of what may be there. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String sentence;

  Mistake(int offset, String sentence) {
    super(sentence, null, false, false);
    this.offset = offset;
    this.sentence = sentence;
  }

  int offset() {
    return offset;
  }

  String sentence() {
    return sentence;
  }
}
