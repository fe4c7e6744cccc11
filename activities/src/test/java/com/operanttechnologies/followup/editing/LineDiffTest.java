package com.operanttechnologies.followup.editing;

import static com.operanttechnologies.followup.editing.LineDiff.Change.ADDED;
import static com.operanttechnologies.followup.editing.LineDiff.Change.KEPT;
import static com.operanttechnologies.followup.editing.LineDiff.Change.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.editing.LineDiff.Line;
import com.operanttechnologies.followup.template.TemplateParts;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void aChangedLineStandsAsRemovedAndAdded() {
    assertThat(LineDiff.of("Hello\nBob\nBye", "Hello\nAnn\nBye\nAda"))
        .containsExactly(
            new Line(KEPT, "Hello"),
            new Line(REMOVED, "Bob"),
            new Line(ADDED, "Ann"),
            new Line(KEPT, "Bye"),
            new Line(ADDED, "Ada"));
  }

  @Test
  void partsThatSayTheSameAreLeftOut() {
    assertThat(
            LineDiff.ofParts(
                new TemplateParts("s", "h", "t"), new TemplateParts("s", "other", "t")))
        .containsOnlyKeys("HTML");
  }
}
