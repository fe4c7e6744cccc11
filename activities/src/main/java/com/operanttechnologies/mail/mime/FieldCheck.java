package com.operanttechnologies.mail.mime;

import java.util.List;
import java.util.regex.Pattern;

/** What every header value has to satisfy before it comes near a header (RFC 5322, section 2.2). */
final class FieldCheck {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[!-;=?A-Z\\[-~]{1,200}@[!-;=?A-Z\\[-~]{1,200}>");

  private FieldCheck() {}

  static String line(String field, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) && c != '\t') {
        throw new HeaderInjection(field);
      }
      boolean high = Character.isHighSurrogate(c);
      if (high && (i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1)))
          || Character.isLowSurrogate(c)
              && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)))) {
        throw new UnsendableMail(field, "contains half a character");
      }
    }
    return value;
  }

  static String messageId(String field, String value) {
    line(field, value);
    if (!MESSAGE_ID.matcher(value).matches() || value.indexOf('@') != value.lastIndexOf('@')) {
      throw new UnsendableMail(field, "must look like <id@domain>");
    }
    return value;
  }

  static List<String> messageIds(String field, List<String> values) {
    values.forEach(value -> messageId(field, value));
    return List.copyOf(values);
  }
}
