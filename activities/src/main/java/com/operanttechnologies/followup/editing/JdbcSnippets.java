package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.editing.VersionRows.Of;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Snippets as rows, checked like templates, with all their versions. */
@Component
class JdbcSnippets implements Snippets {
  private final Tenants tenants;
  private final SnippetRows rows;
  private final VersionRows versions;
  private final Sequences sequences;

  JdbcSnippets(Tenants tenants, SnippetRows rows, VersionRows versions, Sequences sequences) {
    this.tenants = tenants;
    this.rows = rows;
    this.versions = versions;
    this.sequences = sequences;
  }

  @Override
  public List<Snippet> all() {
    return rows.all();
  }

  @Override
  public Optional<Snippet> find(UUID snippet) {
    return rows.find(snippet);
  }

  @Override
  public Optional<Snippet> named(String name) {
    return all().stream().filter(snippet -> snippet.name().equals(name)).findFirst();
  }

  @Override
  public Snippet add(SnippetInput input, Author author) {
    check(SnippetCheck.of(input, null, all()));
    return kept(rows.add(input), author);
  }

  @Override
  public Snippet write(UUID id, SnippetInput input, Author author) {
    Snippet before = rows.find(id).orElseThrow(() -> new NotFound("The snippet"));
    List<FieldError> errors = new ArrayList<>(SnippetCheck.of(input, before, all()));
    if (!before.name().equals(input.name()) && !uses(before).isEmpty()) {
      errors.add(new FieldError("name", "Keep the name: it is used in " + used(before)));
    }
    check(errors);
    rows.write(id, input);
    return kept(id, author);
  }

  @Override
  public Snippet restore(UUID id, int number, Author author) {
    Snippet now = rows.find(id).orElseThrow(() -> new NotFound("The snippet"));
    TemplateParts parts =
        versions(id).stream()
            .filter(version -> version.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("The version"))
            .parts();
    return write(id, new SnippetInput(now.name(), now.about(), parts.html(), parts.text()), author);
  }

  private static void check(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private Snippet kept(UUID id, Author author) {
    Snippet snippet = rows.find(id).orElseThrow();
    versions.add(
        Of.SNIPPET,
        id,
        new TemplateParts("", snippet.html(), snippet.text()),
        author,
        tenants.now());
    return snippet;
  }

  @Override
  public void remove(UUID id) {
    Snippet snippet = rows.find(id).orElseThrow(() -> new NotFound("The snippet"));
    if (!uses(snippet).isEmpty()) {
      throw new Conflict("The snippet is used in " + used(snippet) + ": take it out there first");
    }
    rows.remove(id);
  }

  private String used(Snippet snippet) {
    return String.join(", ", uses(snippet));
  }

  @Override
  public List<Snippet> reachedFrom(Set<String> names) {
    List<Snippet> all = all();
    Set<String> reached = References.reached(names, all);
    return all.stream().filter(snippet -> reached.contains(snippet.name())).toList();
  }

  @Override
  public List<String> uses(Snippet snippet) {
    List<String> uses = new ArrayList<>();
    for (Sequence sequence : sequences.all()) {
      sequence.steps().stream()
          .filter(step ->
              References.in(step.parts().html(), step.parts().text()).contains(snippet.name()))
          .forEach(step -> uses.add("mail " + step.position() + " of “" + sequence.name() + "”"));
    }
    all().stream()
        .filter(other -> References.in(other.html(), other.text()).contains(snippet.name()))
        .forEach(other -> uses.add("snippet “" + other.name() + "”"));
    return uses;
  }

  @Override
  public List<TemplateVersion> versions(UUID snippet) {
    return versions.of(Of.SNIPPET, snippet);
  }
}
