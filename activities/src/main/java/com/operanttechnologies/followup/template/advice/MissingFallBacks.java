package com.operanttechnologies.followup.template.advice;

import com.operanttechnologies.followup.template.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that some customers lack, used without a fall-back and outside of an {@code <#if>} that
 * asks for them: for those customers the mail waits.
 */
final class MissingFallBacks {
  private static final Pattern SIGN =
      Pattern.compile(
          "\\$\\{(?<value>[^}]*)\\}"
              + "|<#if\\s(?<if>[^>]*)>|<#elseif\\s(?<elseif>[^>]*)>|(?<else><#else>)|(?<end></#if>)"
              + "|<#list\\s+(?<list>[\\w.]+)\\s+as\\s+(?<each>\\w+)\\s*>");
  private static final Pattern PATH =
      Pattern.compile(
          "\\s*\\(?\\s*([a-zA-Z]\\w*(?:\\.\\w+)+)\\s*(?<fallback>!)?.*", Pattern.DOTALL);

  private final Part part;
  private final String source;
  private final Deque<String> asked = new ArrayDeque<>();
  private final Map<String, String> lists = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private MissingFallBacks(Part part, String source) {
    this.part = part;
    this.source = source;
  }

  static List<Finding> in(Part part, String source) {
    MissingFallBacks search = new MissingFallBacks(part, source);
    Matcher sign = SIGN.matcher(source);
    while (sign.find()) {
      search.read(sign);
    }
    return search.findings;
  }

  private void read(Matcher sign) {
    if (sign.group("value") != null) {
      value(sign.group("value"), sign.start());
    } else if (sign.group("if") != null) {
      asked.push(sign.group("if"));
    } else if (sign.group("list") != null) {
      lists.put(sign.group("each"), sign.group("list") + "[]");
    } else if (!asked.isEmpty()) {
      asked.pop();
      if (sign.group("end") == null) {
        asked.push(sign.group("elseif") == null ? "" : sign.group("elseif"));
      }
    }
  }

  private void value(String expression, int offset) {
    Matcher path = PATH.matcher(expression);
    if (!path.matches() || path.group("fallback") != null) {
      return;
    }
    String written = path.group(1);
    boolean guarded = asked.stream().anyMatch(question -> asksFor(question, written));
    if (TemplateVariable.mayMiss(known(written)) && !guarded) {
      findings.add(
          Finding.advice(
              part,
              source,
              offset,
              "Add a fall-back, such as ${"
                  + written
                  + "!\"…\"}: for customers without it the mail waits"));
    }
  }

  private static boolean asksFor(String question, String path) {
    return Pattern.compile("(?<![\\w.!])" + Pattern.quote(path) + "\\s*(?:\\?\\?|\\?has_content)")
        .matcher(question)
        .find();
  }

  private String known(String path) {
    String first = path.substring(0, path.indexOf('.'));
    return lists.containsKey(first) ? lists.get(first) + path.substring(first.length()) : path;
  }
}
