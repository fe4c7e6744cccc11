package com.operanttechnologies.mail.classification;

/**
 * Text of a stranger under a bound of work: each look at a character is counted, so that no pattern
 * can search for ever in what was made to make it search.
 */
final class Steps {
  static final long MOST = 30_000_000;
  private long left = MOST;

  CharSequence over(String text) {
    return new Counted(text);
  }

  long used() {
    return MOST - left;
  }

  /** More work than any mail is worth. */
  static final class TooLaborious extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLaborious() {
      super("This text takes too long to read", null, false, false);
    }
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooLaborious();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
