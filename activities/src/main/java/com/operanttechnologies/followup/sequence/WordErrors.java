package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.TemplateProblem;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;

/** What is wrong with a template, each at the field in which it stands. */
final class WordErrors {
  private WordErrors() {}

  static List<FieldError> of(TemplateParts parts) {
    return MailTemplate.check(parts).stream().map(WordErrors::error).toList();
  }

  private static FieldError error(TemplateProblem problem) {
    return new FieldError(
        field(problem.part()),
        "line %d, column %d: %s".formatted(problem.line(), problem.column(), problem.sentence()));
  }

  private static String field(Part part) {
    return switch (part) {
      case SUBJECT -> "subject";
      case HTML -> "html";
      case TEXT -> "text";
    };
  }
}
