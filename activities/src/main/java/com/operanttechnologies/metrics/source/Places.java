package com.operanttechnologies.metrics.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places in an address or a query that are filled for each contact, such as {@code
 * {{contact.company}}}. What is filled in can never become anything but one value: not another part
 * of the path, not another parameter, not another label of a query.
 */
public final class Places {
  /** What can stand there, as the contact's own fields are called. */
  public static final List<String> KNOWN =
      List.of(
          "contact.id", "contact.external_ref", "contact.name", "contact.email", "contact.company");

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private Places() {}

  /** Whether the text asks for a contact. */
  public static boolean isIn(@Nullable String text) {
    return text != null && PLACE.matcher(text).find();
  }

  /**
   * @throws IllegalArgumentException in words, when a place is not known
   */
  public static void check(String text) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (!KNOWN.contains(place.group(1))) {
        throw new IllegalArgumentException(
            "“{{" + place.group(1) + "}}” is not known; use one of " + String.join(", ", KNOWN));
      }
    }
    String rest = PLACE.matcher(text).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      throw new IllegalArgumentException("Close each {{ with }}");
    }
  }

  /**
   * The scheme and host of an address, which has its places after them.
   *
   * @throws IllegalArgumentException in words, when it is no address on the web
   */
  public static String origin(String template) {
    check(template);
    try {
      URI bare = new URI(PLACE.matcher(template).replaceAll("x"));
      if (bare.getHost() != null
          && bare.getRawUserInfo() == null
          && bare.getScheme().matches("(?i)https?")
          && template.startsWith(bare.getScheme() + "://" + bare.getRawAuthority())) {
        return bare.getScheme() + "://" + bare.getRawAuthority();
      }
    } catch (URISyntaxException e) {
      // refused below, with all others
    }
    throw new IllegalArgumentException("Enter an address such as https://stats.example.com/v1");
  }

  /**
   * The address with its places filled in its path and query.
   *
   * @throws IllegalArgumentException in words, when it is none or has a place in its host
   */
  static URI address(String template, Map<String, String> fields) {
    String origin = origin(template);
    URI filled = URI.create(filled(template, fields, Places::encoded));
    if (!origin.equals(filled.getScheme() + "://" + filled.getRawAuthority())) {
      throw new IllegalArgumentException("The host of an address is the same for all contacts");
    }
    return filled;
  }

  /** A query of PromQL with its places filled inside their quotation marks. */
  static String query(String template, Map<String, String> fields) {
    return filled(template, fields, Places::escaped);
  }

  static String plain(String template, Map<String, String> fields) {
    return filled(template, fields, UnaryOperator.identity());
  }

  /** A value as one part of a path or one value of a parameter. */
  static String encoded(String value) {
    if (value.equals(".") || value.equals("..")) {
      throw new NoValue("“" + value + "” cannot stand in an address");
    }
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\'").replace("\n", " ");
  }

  private static String filled(
      String template, Map<String, String> fields, UnaryOperator<String> written) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> {
          String value = fields.getOrDefault(place.group(1), "");
          if (value.isBlank()) {
            throw new NoValue(
                fields.isEmpty()
                    ? "The source answers for one contact at a time: choose one"
                    : "The contact has no " + named(place.group(1)) + " that the source asks for");
          }
          return Matcher.quoteReplacement(written.apply(value));
        });
  }

  private static String named(String place) {
    return switch (place) {
      case "contact.external_ref" -> "reference to other systems";
      case "contact.company" -> "company";
      default -> place.substring("contact.".length());
    };
  }

  /** A contact has nothing that could stand in a place. */
  static final class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValue(String sentence) {
      super(sentence, null, false, false);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }
}
