package com.operanttechnologies.canonical;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, strings, booleans, integers and null as canonical JSON (RFC 8785).
 *
 * <p>Fractions are left out on purpose: amounts are written as decimal strings, so that no reader
 * has to agree with us on binary floating point.
 */
public final class CanonicalJson {
  private static final long LARGEST_EXACT_INTEGER = (1L << 53) - 1;

  private final StringBuilder json = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The text whose UTF-8 bytes are hashed.
   *
   * @throws NotCanonical for a type that is not listed, a key that is no string, an integer that a
   *     double cannot hold exactly, or half of a surrogate pair
   */
  public static String write(@Nullable Object value) {
    CanonicalJson writer = new CanonicalJson();
    writer.append(value);
    return writer.json.toString();
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case String string -> CanonicalString.append(json, string);
      case Boolean bool -> json.append(bool.booleanValue());
      case Integer number -> json.append(number.intValue());
      case Long number -> append(number.longValue());
      case Map<?, ?> map -> append(map);
      case List<?> list -> append(list);
      default ->
          throw new NotCanonical(
              "Canonical JSON has no " + value.getClass().getSimpleName() + " here.");
    }
  }

  private void append(long number) {
    if (number > LARGEST_EXACT_INTEGER || number < -LARGEST_EXACT_INTEGER) {
      throw new NotCanonical("An integer of more than 53 bits is not exact in JSON.");
    }
    json.append(number);
  }

  /** Strings compare by UTF-16 code units in Java, which is the order that section 3.2.3 asks. */
  private void append(Map<?, ?> map) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(keyOf(key), value));
    json.append('{');
    Iterator<Map.Entry<String, @Nullable Object>> entries = sorted.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, @Nullable Object> entry = entries.next();
      CanonicalString.append(json, entry.getKey());
      json.append(':');
      append(entry.getValue());
      json.append(entries.hasNext() ? "," : "");
    }
    json.append('}');
  }

  private static String keyOf(@Nullable Object key) {
    if (key instanceof String string) {
      return string;
    }
    throw new NotCanonical("A key in canonical JSON is a string.");
  }

  private void append(List<?> list) {
    json.append('[');
    for (int index = 0; index < list.size(); index++) {
      json.append(index == 0 ? "" : ",");
      append(list.get(index));
    }
    json.append(']');
  }
}
