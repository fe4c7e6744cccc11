package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.editing.References;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.TemplateVariables;
import com.operanttechnologies.followup.template.style.InlineStyles;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Fills the snippets that a template places, each once, those inside of others first. Whatever was
 * let in, a snippet that contains itself is refused and never followed.
 */
@Component
class SnippetBlocks {
  private static final String PREFIX = TemplateVariables.SNIPPETS + ".";

  private final Snippets snippets;

  SnippetBlocks(Snippets snippets) {
    this.snippets = snippets;
  }

  /** A snippet cannot be filled for this reader. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<FieldError> missing;

    Unfit(String sentence) {
      this(sentence, List.of());
    }

    Unfit(String sentence, List<FieldError> missing) {
      super(sentence, null, false, false);
      this.missing = List.copyOf(missing);
    }

    List<FieldError> missing() {
      return missing;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /** The blocks by path, such as {@code snippets.signature}. */
  Map<String, Block> of(TemplateParts parts, Map<String, Object> model, Map<String, Block> given) {
    Set<String> placed = References.in(parts.html(), parts.text());
    if (placed.isEmpty()) {
      return Map.of();
    }
    Map<String, Snippet> known =
        snippets.all().stream().collect(Collectors.toMap(Snippet::name, Function.identity()));
    Filling filling = new Filling(known, model, new HashMap<>(given), new LinkedHashMap<>());
    placed.stream().filter(known::containsKey).forEach(name -> filling.fill(name, Set.of()));
    return filling.filled;
  }

  /** The sources of a template and of all that it places, one after another. */
  TemplateParts withPlaced(TemplateParts parts) {
    Set<String> placed = References.in(parts.html(), parts.text());
    if (placed.isEmpty()) {
      return parts;
    }
    StringBuilder html = new StringBuilder(parts.html());
    StringBuilder text = new StringBuilder(parts.text());
    for (Snippet snippet : snippets.reachedFrom(placed)) {
      html.append('\n').append(snippet.html());
      text.append('\n').append(snippet.text());
    }
    return new TemplateParts(parts.subject(), html.toString(), text.toString());
  }

  private record Filling(
      Map<String, Snippet> known,
      Map<String, Object> model,
      Map<String, Block> blocks,
      Map<String, Block> filled) {

    void fill(String name, Set<String> around) {
      Snippet snippet = known.get(name);
      if (snippet == null || filled.containsKey(PREFIX + name)) {
        return;
      }
      if (around.contains(name)) {
        throw new Unfit("The snippet “" + name + "” contains itself");
      }
      Set<String> inside = new java.util.HashSet<>(around);
      inside.add(name);
      References.in(snippet.html(), snippet.text()).forEach(inner -> fill(inner, inside));
      Block block = printed(snippet);
      filled.put(PREFIX + name, block);
      blocks.put(PREFIX + name, block);
    }

    private Block printed(Snippet snippet) {
      TemplateParts parts = new TemplateParts("-", InlineStyles.of(snippet.html()), snippet.text());
      return switch (MailTemplate.render(parts, model, blocks)) {
        case Rendered(_, String html, String text) -> new Block(html, text);
        case MissingValue missing ->
            throw new Unfit(
                "In the snippet “" + snippet.name() + "”: " + Lacks.sentence(missing),
                List.of(Lacks.of(missing)));
        case NotRendered(var part, String reason) ->
            throw new Unfit(
                "The "
                    + part.words()
                    + " of the snippet “"
                    + snippet.name()
                    + "” needs work: "
                    + reason);
      };
    }
  }
}
