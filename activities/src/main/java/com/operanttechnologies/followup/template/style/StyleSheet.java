package com.operanttechnologies.followup.template.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a template's style sheet that can be inlined, in the order in which they count, and
 * what stays in a sheet: rules for media, and selectors that no element alone can answer.
 */
record StyleSheet(List<Rule> rules, String left) {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern RULE = Pattern.compile("([^{}@;]+)\\{([^{}]*)\\}");

  /** A selector and what it sets. */
  record Rule(Selector selector, String declarations) {}

  static StyleSheet of(String css) {
    String bare = COMMENT.matcher(css).replaceAll("");
    List<Rule> rules = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < bare.length()) {
      if (bare.charAt(at) == '@') {
        int end = endOfBlock(bare, at);
        left.append(bare, at, end).append('\n');
        at = end;
        continue;
      }
      Matcher rule = RULE.matcher(bare).region(at, bare.length());
      if (rule.lookingAt()) {
        read(rule.group(1), rule.group(2).strip(), rules, left);
        at = rule.end();
      } else {
        at++;
      }
    }
    rules.sort(Comparator.comparingInt(rule -> rule.selector().weight()));
    return new StyleSheet(List.copyOf(rules), left.toString().strip());
  }

  private static void read(
      String selectors, String declarations, List<Rule> rules, StringBuilder left) {
    for (String text : selectors.split(",")) {
      Optional<Selector> selector = Selector.of(text);
      if (selector.isPresent()) {
        rules.add(new Rule(selector.get(), declarations));
      } else {
        left.append(text.strip()).append(" { ").append(declarations).append(" }\n");
      }
    }
  }

  private static int endOfBlock(String css, int start) {
    int depth = 0;
    for (int i = start; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == ';' && depth == 0) {
        return i + 1;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '}' && depth <= 0) {
        return i + 1;
      }
    }
    return css.length();
  }
}
