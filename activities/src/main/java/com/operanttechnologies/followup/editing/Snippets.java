package com.operanttechnologies.followup.editing;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant's snippets. All methods run inside the tenant's transaction. */
public interface Snippets {

  /** By name. */
  List<Snippet> all();

  Optional<Snippet> find(UUID snippet);

  Optional<Snippet> named(String name);

  /**
   * Adds one.
   *
   * @throws InvalidInput naming each field that cannot be taken
   */
  Snippet add(SnippetInput input, Author author);

  /**
   * Writes it anew as another version; mails that use it say so from now on.
   *
   * @throws InvalidInput naming each field that cannot be taken, also a circle of snippets
   * @throws NotFound without such a snippet
   */
  Snippet write(UUID snippet, SnippetInput input, Author author);

  /**
   * Publishes an older version again, as the newest one.
   *
   * @throws InvalidInput naming each place that cannot be taken any more
   * @throws NotFound without such a snippet or version
   */
  Snippet restore(UUID snippet, int version, Author author);

  /**
   * Removes it with its versions.
   *
   * @throws Conflict naming the places that use it
   */
  void remove(UUID snippet);

  /** Those of these names, and those that they place in turn. */
  List<Snippet> reachedFrom(Set<String> names);

  /** Where it is used, such as {@code mail 2 of “After a quote”}. */
  List<String> uses(Snippet snippet);

  /** Newest first. */
  List<TemplateVersion> versions(UUID snippet);
}
