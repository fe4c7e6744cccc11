package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteLifecycleTest {
  private static final Path PAGE = Path.of("..", "docs", "quote-lifecycle.md");
  private static final String OPENING = "```mermaid\n";
  private static final String CLOSING = "```\n";

  @Test
  void theDiagramInTheDocsIsTheStateMachine() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("operant.regenerate")) {
      page = withDiagram(page, QuoteLifecycle.mermaid());
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .as("docs/quote-lifecycle.md; write it anew with -Doperant.regenerate=true")
        .isEqualTo(withDiagram(page, QuoteLifecycle.mermaid()));
  }

  @Test
  void everyStateAndEveryEventIsTried() {
    assertThat(typesOf(QuoteLifecycle.STATES))
        .containsExactlyInAnyOrder(QuoteState.class.getPermittedSubclasses());
    assertThat(typesOf(QuoteLifecycle.EVENTS))
        .containsExactlyInAnyOrder(QuoteEvent.class.getPermittedSubclasses());
  }

  @Test
  void everyStateIsNamedOnce() {
    assertThat(QuoteLifecycle.STATES.stream().map(QuoteState::code).distinct())
        .containsExactly(
            "draft",
            "in_review",
            "approved",
            "sending",
            "sent",
            "accepted",
            "declined",
            "expired",
            "withdrawn",
            "superseded",
            "discarded");
  }

  private static String withDiagram(String page, String diagram) {
    int start = page.indexOf(OPENING) + OPENING.length();
    int end = page.indexOf(CLOSING, start);
    return page.substring(0, start) + diagram + page.substring(end);
  }

  private static List<Class<?>> typesOf(List<?> samples) {
    return samples.stream().<Class<?>>map(Object::getClass).distinct().toList();
  }
}
