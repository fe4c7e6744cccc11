package com.operanttechnologies.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {
  @Test
  void workflowsDoTheSameAtEveryReplay() {
    assertThat(Determinism.findings(ProductClasses.all())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant.now",
        "LocalDate.now",
        "System.currentTimeMillis",
        "System.getenv",
        "UUID.randomUUID",
        "Math.random",
        "Random.<init>",
        "Thread.sleep",
        "CompletableFuture.runAsync",
        "Executors.newCachedThreadPool",
        "Files.exists",
        "PrintStream.println",
        "Socket.<init>"
      })
  void eachForbiddenCallIsFound(String call) {
    assertThat(fixtureFindings()).anyMatch(finding -> finding.contains(" calls " + call + " "));
  }

  @Test
  void theFindingTellsTheWayThroughAnInterface() {
    assertThat(fixtureFindings())
        .anyMatch(finding ->
            finding.startsWith("CarelessWorkflowImpl.run > HiddenClock.read calls Instant.now"));
  }

  @Test
  void activitiesAndWhatNoWorkflowReachesAreFree() {
    assertThat(fixtureFindings())
        .noneMatch(finding -> finding.contains("Activities"))
        .noneMatch(finding -> finding.contains("bystander"));
  }

  private static List<String> fixtureFindings() {
    return Determinism.findings(ProductClasses.fixture("determinism"));
  }
}
