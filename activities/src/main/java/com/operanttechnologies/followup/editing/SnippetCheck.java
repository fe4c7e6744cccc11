package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.TemplateProblem;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a snippet can be taken: the same list of what may be there as for templates. */
final class SnippetCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final int MOST = 100;
  private static final int LONGEST_ABOUT = 200;

  private SnippetCheck() {}

  /**
   * Everything that stands against it.
   *
   * @param before what it was, when it is written anew
   */
  static List<FieldError> of(SnippetInput input, @Nullable Snippet before, List<Snippet> snippets) {
    List<FieldError> errors = new ArrayList<>();
    List<Snippet> others =
        snippets.stream().filter(each -> before == null || !each.id().equals(before.id())).toList();
    name(input, others, errors);
    if (input.about().length() > LONGEST_ABOUT) {
      errors.add(new FieldError("about", "Shorten this to " + LONGEST_ABOUT + " characters"));
    }
    if (input.html().isBlank()) {
      errors.add(new FieldError("html", "Write something here"));
    }
    Set<String> names = others.stream().map(Snippet::name).collect(Collectors.toSet());
    MailTemplate.check(new TemplateParts("-", input.html(), input.text()), names)
        .forEach(problem -> errors.add(error(problem)));
    circle(input, others, errors);
    return errors;
  }

  private static void name(SnippetInput input, List<Snippet> others, List<FieldError> errors) {
    if (!NAME.matcher(input.name()).matches()) {
      errors.add(new FieldError("name", "Write a name of letters and digits, such as signature"));
    } else if (others.stream().anyMatch(each -> each.name().equals(input.name()))) {
      errors.add(new FieldError("name", "Choose another name: there is a snippet of this one"));
    } else if (others.size() >= MOST) {
      errors.add(new FieldError("name", "There are " + MOST + " snippets; remove one first"));
    }
  }

  private static void circle(SnippetInput input, List<Snippet> others, List<FieldError> errors) {
    for (String name : References.in(input.html(), input.text())) {
      if (References.reached(Set.of(name), others).contains(input.name())) {
        errors.add(new FieldError("html", "Remove snippets." + name + ": it would contain itself"));
      }
    }
  }

  private static FieldError error(TemplateProblem problem) {
    return new FieldError(
        problem.part() == Part.TEXT ? "text" : "html",
        "line %d, column %d: %s".formatted(problem.line(), problem.column(), problem.sentence()));
  }
}
