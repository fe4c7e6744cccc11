package com.operanttechnologies.followup.template;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One use of a macro of the product in a template, such as {@code <@metricBar key="screens"/>}.
 * What stands in its quotation marks are keys of metrics, never an expression.
 */
public record MacroCall(String name, List<String> keys) {
  /** How each macro is written. */
  public static final List<String> FORMS =
      List.of(
          "<@metricNumber key=\"screens\"/>",
          "<@metricChange key=\"screens\"/>",
          "<@metricSparkline key=\"screens\"/>",
          "<@metricBar key=\"screens\"/>",
          "<@metricTable keys=\"screens, uptime\"/>");

  static final Set<String> NAMES =
      Set.of("metricNumber", "metricChange", "metricSparkline", "metricBar", "metricTable");

  private static final Pattern CALL =
      Pattern.compile(
          "<@(?<name>metric(?:Number|Change|Sparkline|Bar|Table))[ \\t\\r\\n]+(?<argument>keys?)="
              + "\"(?<keys>[a-z0-9_, -]{1,400})\"[ \\t\\r\\n]*/>");

  /** Every macro that the parts use. */
  public static Set<MacroCall> in(TemplateParts parts) {
    Set<MacroCall> calls = new LinkedHashSet<>();
    for (Part part : Part.values()) {
      Matcher call = CALL.matcher(parts.source(part));
      while (call.find()) {
        calls.add(of(call.group("name"), call.group("keys")));
      }
    }
    return calls;
  }

  /** Under which name its block is handed to the template. */
  public String block() {
    return name + " " + String.join(",", keys);
  }

  static MacroCall of(String name, String keys) {
    return new MacroCall(
        name,
        Arrays.stream(keys.split(",")).map(String::strip).filter(key -> !key.isEmpty()).toList());
  }

  /**
   * Where the call that begins here ends.
   *
   * @throws Mistake if it is none
   */
  static int end(Part part, String source, int start) {
    Matcher call = CALL.matcher(source).region(start, source.length());
    if (!call.lookingAt()) {
      throw new Mistake(
          start,
          "Write a macro as one of these: "
              + FORMS.stream().collect(Collectors.joining(", "))
              + "; nothing else can begin with <@");
    }
    boolean several = call.group("argument").equals("keys");
    MacroCall found = of(call.group("name"), call.group("keys"));
    if (several != found.name.equals("metricTable") || !several && found.keys.size() != 1) {
      throw new Mistake(
          start, "Write key=\"…\" with one metric; only <@metricTable> has keys=\"…\"");
    }
    if (part == Part.SUBJECT) {
      throw new Mistake(start, "A block does not fit into a subject; use it in the HTML and text");
    }
    return call.end();
  }
}
