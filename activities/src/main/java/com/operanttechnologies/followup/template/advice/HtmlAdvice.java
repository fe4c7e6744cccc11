package com.operanttechnologies.followup.template.advice;

import com.operanttechnologies.followup.template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mail programs would not show as it is meant, or what would keep the mail from leaving. */
final class HtmlAdvice {
  private record Rule(Pattern sign, String sentence) {
    static Rule of(String sign, String sentence) {
      return new Rule(Pattern.compile(sign, Pattern.CASE_INSENSITIVE), sentence);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "<(?:img|image|svg)\\b",
              "Remove this picture, or the mail waits: pictures come from the product's blocks"),
          Rule.of(
              "<(?:link|script|iframe|object|embed|video|audio|base|input)\\b",
              "Remove this, or the mail waits: nothing may be fetched when a mail is read"),
          Rule.of(
              "\\burl\\s*\\(|@import\\b|\\s(?:background|srcset|poster)\\s*=",
              "Remove this, or the mail waits: nothing may be fetched when a mail is read"),
          Rule.of("<form\\b", "Remove the form: most mail programs do not show it"),
          Rule.of("href\\s*=\\s*[\"']http:", "Use https in this address"),
          Rule.of("href\\s*=\\s*[\"']\\s*[\"']", "Write where this link leads"),
          Rule.of(
              "\\b(?:display\\s*:\\s*(?:flex|grid)|position\\s*:)",
              "Outlook ignores this; use a table"));

  private HtmlAdvice() {}

  static List<Finding> of(String html) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher found = rule.sign.matcher(html);
      if (found.find()) {
        int start = found.start() + (Character.isWhitespace(html.charAt(found.start())) ? 1 : 0);
        findings.add(Finding.advice(Part.HTML, html, start, rule.sentence));
      }
    }
    return findings;
  }
}
