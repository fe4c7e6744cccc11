package com.operanttechnologies.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The header fields of a message and those of them that a signature covers. */
final class SignedHeaders {
  /** Those present are signed; From once more than present, so that nobody can add a second one. */
  private static final List<String> SIGNED =
      List.of(
          "From",
          "To",
          "Cc",
          "Subject",
          "Date",
          "Message-ID",
          "Reply-To",
          "In-Reply-To",
          "References",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Auto-Submitted");

  private final List<String> fields;
  private final int bodyStart;

  private SignedHeaders(List<String> fields, int bodyStart) {
    this.fields = fields;
    this.bodyStart = bodyStart;
  }

  static SignedHeaders of(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String header = end < 0 ? text : text.substring(0, end);
    List<String> fields = new ArrayList<>();
    for (String line : header.split("\r\n")) {
      if (!fields.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
        fields.set(fields.size() - 1, fields.getLast() + "\r\n" + line);
      } else if (line.indexOf(':') > 0) {
        fields.add(line);
      } else {
        throw new IllegalArgumentException("Only a whole message with a header can be signed");
      }
    }
    return new SignedHeaders(fields, end < 0 ? message.length : end + 4);
  }

  int bodyStart() {
    return bodyStart;
  }

  /** The names for {@code h=}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : SIGNED) {
      named(name).forEach(field -> names.add(name));
    }
    names.addFirst("From");
    return names;
  }

  /** The canonical fields in the order of {@code names}, repeated names from the bottom upwards. */
  String canonical(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      List<String> same = named(name);
      long before = names.subList(0, i).stream().filter(name::equalsIgnoreCase).count();
      if (before < same.size()) {
        out.append(Relaxed.header(same.get(same.size() - 1 - (int) before))).append("\r\n");
      }
    }
    return out.toString();
  }

  /** All fields, raw, in their order. */
  List<String> fields() {
    return List.copyOf(fields);
  }

  /** The fields of this name, raw, in their order. */
  List<String> named(String name) {
    return fields.stream()
        .filter(field -> field.substring(0, field.indexOf(':')).strip().equalsIgnoreCase(name))
        .toList();
  }
}
