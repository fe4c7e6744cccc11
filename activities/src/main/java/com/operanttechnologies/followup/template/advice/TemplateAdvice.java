package com.operanttechnologies.followup.template.advice;

import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What keeps a template from being published, and what its writer may want to know besides. */
public final class TemplateAdvice {
  private static final int LONG_SUBJECT = 90;

  private TemplateAdvice() {}

  /** Errors first, then advice, each in the order of its place. */
  public static List<Finding> of(TemplateParts parts, Set<String> snippets) {
    List<Finding> findings = new ArrayList<>();
    MailTemplate.check(parts, snippets)
        .forEach(problem ->
            findings.add(
                new Finding(
                    true, problem.part(), problem.line(), problem.column(), problem.sentence())));
    List<Finding> advice = new ArrayList<>();
    for (Part part : Part.values()) {
      advice.addAll(MissingFallBacks.in(part, parts.source(part)));
    }
    advice.addAll(HtmlAdvice.of(parts.html()));
    alike(parts, advice);
    if (parts.subject().replaceAll("\\$\\{[^}]*\\}", "xxxxxxxx").length() > LONG_SUBJECT) {
      advice.add(
          Finding.advice(Part.SUBJECT, parts.subject(), 0, "Shorten this: phones cut it off"));
    }
    advice.sort(
        Comparator.comparing((Finding each) -> String.valueOf(each.part()))
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column));
    findings.addAll(advice);
    return List.copyOf(findings);
  }

  /** Who reads the text has to get the same. */
  private static void alike(TemplateParts parts, List<Finding> advice) {
    boolean leads = leads(parts.html());
    if (leads && !leads(parts.text())) {
      advice.add(
          Finding.advice(
              Part.TEXT, parts.text(), 0, "Add ${button} or ${quote.link}: the HTML has it"));
    }
    if (parts.html().contains("${metrics}") && !parts.text().contains("${metrics}")) {
      advice.add(
          Finding.advice(Part.TEXT, parts.text(), 0, "Add ${metrics}: the HTML shows the numbers"));
    }
  }

  private static boolean leads(String source) {
    return source.contains("${button}") || source.contains("quote.link");
  }
}
