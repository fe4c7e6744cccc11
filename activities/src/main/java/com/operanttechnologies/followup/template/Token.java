package com.operanttechnologies.followup.template;

/** One word of an expression, and where it stands. */
record Token(Type type, String text, int offset) {

  /** The sorts of words. */
  enum Type {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return type == Type.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return type == Type.NAME && text.equals(word);
  }

  String shown() {
    return type == Type.END ? "the end" : "“" + text + "”";
  }
}
