package com.operanttechnologies.followup.template.style;

import com.operanttechnologies.followup.template.style.Selector.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a template's style sheets into the style attributes of its elements. It works on the source:
 * values and commands of the template pass through untouched, so that what was checked is what is
 * rendered. An element's own style counts most.
 */
public final class InlineStyles {
  private static final Pattern SHEET = Pattern.compile("(?is)<style\\b[^>]*>(.*?)</style\\s*>");
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|</([a-zA-Z][a-zA-Z0-9]*)\\s*>"
              + "|<([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>",
          Pattern.DOTALL);
  private static final Set<String> EMPTY =
      Set.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");

  private InlineStyles() {}

  /** The source without its sheets, apart from what cannot be inlined. */
  public static String of(String html) {
    Matcher sheets = SHEET.matcher(html);
    StringBuilder css = new StringBuilder();
    while (sheets.find()) {
      css.append(sheets.group(1)).append('\n');
    }
    if (css.isEmpty()) {
      return html;
    }
    StyleSheet sheet = StyleSheet.of(css.toString());
    String bare = SHEET.matcher(html).replaceAll("").strip() + "\n";
    String styled = styled(bare, sheet);
    return sheet.left().isEmpty() ? styled : "<style>\n" + sheet.left() + "\n</style>\n" + styled;
  }

  private static String styled(String html, StyleSheet sheet) {
    List<Element> open = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    StringBuilder out = new StringBuilder();
    while (tag.find()) {
      tag.appendReplacement(out, Matcher.quoteReplacement(replaced(tag, open, sheet)));
    }
    return tag.appendTail(out).toString();
  }

  private static String replaced(Matcher tag, List<Element> open, StyleSheet sheet) {
    if (tag.group(1) != null) {
      close(tag.group(1).toLowerCase(Locale.ROOT), open);
      return tag.group();
    }
    if (tag.group(2) == null) {
      return tag.group();
    }
    String attributes = tag.group(3);
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    open.add(
        new Element(
            name,
            attribute(attributes, "id"),
            Element.classes(String.valueOf(attribute(attributes, "class")))));
    String style = style(open, attributes, sheet);
    if (EMPTY.contains(name) || attributes.endsWith("/")) {
      open.removeLast();
    }
    return style.isEmpty() ? tag.group() : "<" + tag.group(2) + with(attributes, style) + ">";
  }

  /** Elements that were left open end with the one around them. */
  private static void close(String name, List<Element> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name().equals(name)) {
        open.subList(i, open.size()).clear();
        return;
      }
    }
  }

  private static String style(List<Element> open, String attributes, StyleSheet sheet) {
    List<StyleSheet.Rule> rules =
        sheet.rules().stream().filter(rule -> rule.selector().fits(open)).toList();
    if (rules.isEmpty()) {
      return "";
    }
    Map<String, String> set = new LinkedHashMap<>();
    rules.forEach(rule -> put(set, rule.declarations()));
    String own = attribute(attributes, "style");
    if (own != null) {
      put(set, own);
    }
    StringBuilder style = new StringBuilder();
    set.forEach((property, value) -> style.append(property).append(':').append(value).append(';'));
    return style.toString().replace("\"", "'");
  }

  private static void put(Map<String, String> set, String declarations) {
    for (String declaration : declarations.split(";")) {
      String[] pair = declaration.split(":", 2);
      if (pair.length == 2) {
        String property = pair[0].strip();
        set.remove(property);
        set.put(property, pair[1].strip());
      }
    }
  }

  private static String with(String attributes, String style) {
    Matcher own = named("style").matcher(attributes);
    String set = " style=\"" + style + "\"";
    if (own.find()) {
      return attributes.substring(0, own.start()) + set + attributes.substring(own.end());
    }
    return attributes.endsWith("/")
        ? attributes.substring(0, attributes.length() - 1).stripTrailing() + set + " /"
        : attributes.stripTrailing() + set;
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher found = named(name).matcher(attributes);
    if (!found.find()) {
      return null;
    }
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  private static Pattern named(String name) {
    return Pattern.compile("(?i)\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  }
}
