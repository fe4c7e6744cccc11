package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail in a tenant's own words: checked when it is saved, and rendered for one recipient. */
public final class MailTemplate {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern EMPTY_LINES = Pattern.compile("(?:[ \\t]*\\r?\\n){3,}");

  private MailTemplate() {}

  /** Everything that keeps these parts from being saved; empty when they may. */
  public static List<TemplateProblem> check(TemplateParts parts) {
    return check(parts, Set.of());
  }

  /** The same where these snippets may be used. */
  public static List<TemplateProblem> check(TemplateParts parts, Set<String> snippets) {
    var known = TemplateVariables.followUp(snippets);
    var problems = new ArrayList<TemplateProblem>();
    for (var part : Part.values()) {
      problems.addAll(check(part, parts.source(part), known));
    }
    return List.copyOf(problems);
  }

  /**
   * The mail for one recipient. The model holds texts, lists and maps under the known names; the
   * blocks are what the product makes, by path, and the snippets among them. A source that was
   * never checked is checked here.
   */
  public static RenderOutcome render(
      TemplateParts parts, Map<String, ?> model, Map<String, Block> blocks) {
    var problem = check(parts, snippets(blocks)).stream().findFirst();
    if (problem.isPresent()) {
      return new NotRendered(problem.get().part(), problem.get().sentence());
    }
    return new Rendering(parts, model, blocks, Deadline.in(LONGEST)).run();
  }

  private static Set<String> snippets(Map<String, Block> blocks) {
    var prefix = TemplateVariables.SNIPPETS + ".";
    return blocks.keySet().stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .collect(Collectors.toSet());
  }

  private static List<TemplateProblem> check(Part part, String source, Kind.Group known) {
    if (source.length() > part.longest()) {
      return List.of(
          new TemplateProblem(
              part, 1, 1, "Shorten this to " + part.longest() + " characters at most"));
    }
    if (part != Part.HTML && source.isBlank()) {
      return List.of(new TemplateProblem(part, 1, 1, "Write something here"));
    }
    if (part == Part.SUBJECT && source.strip().lines().count() > 1) {
      return List.of(new TemplateProblem(part, 2, 1, "Write the subject in one line"));
    }
    var problems = SyntaxCheck.of(part, source, known);
    return problems.isEmpty() ? TenantTemplate.check(part, source) : problems;
  }

  /** One pass over the three parts, which share a deadline. */
  private record Rendering(
      TemplateParts parts, Map<String, ?> model, Map<String, Block> blocks, Deadline deadline) {

    RenderOutcome run() {
      try {
        var subject = text(Part.SUBJECT).strip();
        var html = text(Part.HTML);
        var text = EMPTY_LINES.matcher(text(Part.TEXT)).replaceAll("\n\n").strip();
        return unfit(subject)
            .<RenderOutcome>map(reason -> new NotRendered(Part.SUBJECT, reason))
            .orElseGet(() -> new Rendered(subject, html, text));
      } catch (Held held) {
        return held.outcome();
      }
    }

    private String text(Part part) {
      var out = new BoundedWriter(deadline);
      try {
        TenantTemplate.parse(part, parts.source(part))
            .createProcessingEnvironment(
                new TenantModel(part, blocks, deadline).of(model, snippets(blocks)), out)
            .process();
        return out.toString();
      } catch (InvalidReferenceException e) {
        throw new Held(new MissingValue(part, field(e), e.getLineNumber()));
      } catch (ParseException e) {
        throw new Held(new NotRendered(part, "It cannot be read"));
      } catch (TemplateException e) {
        throw new Held(new NotRendered(part, reason(e)));
      } catch (OutOfBounds e) {
        throw new Held(new NotRendered(part, e.reason()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String field(InvalidReferenceException e) {
      return Optional.ofNullable(e.getBlamedExpressionString()).orElse("a value");
    }

    private static String reason(TemplateException e) {
      return e.getCause() instanceof OutOfBounds bounds ? bounds.reason() : "A value does not fit";
    }

    /** A line break in a subject would begin a header of somebody else's choice. */
    private static Optional<String> unfit(String subject) {
      if (subject.isEmpty()) {
        return Optional.of("The subject is empty");
      }
      if (subject.length() > 300) {
        return Optional.of("The subject becomes longer than 300 characters");
      }
      return CONTROL.matcher(subject).find()
          ? Optional.of("A value brings a line break or control character into the subject")
          : Optional.empty();
    }
  }
}
