package com.operanttechnologies.canonical;

/** Writes one string by RFC 8785, section 3.2.2.2: only what must be escaped is. */
final class CanonicalString {
  private CanonicalString() {}

  static void append(StringBuilder json, String string) {
    json.append('"');
    for (int index = 0; index < string.length(); index++) {
      char unit = string.charAt(index);
      if (Character.isSurrogate(unit)) {
        append(json, string, index);
        index++;
      } else {
        append(json, unit);
      }
    }
    json.append('"');
  }

  private static void append(StringBuilder json, String string, int index) {
    int point = string.codePointAt(index);
    if (!Character.isSupplementaryCodePoint(point)) {
      throw new NotCanonical("A text holds half of a surrogate pair.");
    }
    json.appendCodePoint(point);
  }

  private static void append(StringBuilder json, char unit) {
    switch (unit) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (unit < ' ') {
          json.append("\\u%04x".formatted((int) unit));
        } else {
          json.append(unit);
        }
      }
    }
  }
}
