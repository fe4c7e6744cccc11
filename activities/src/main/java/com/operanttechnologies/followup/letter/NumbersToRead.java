package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.metrics.Wanted;
import org.springframework.stereotype.Component;

/** Which of the customer's numbers have to be fresh when a step is due. */
@Component
public class NumbersToRead {
  private final SnippetBlocks snippets;

  NumbersToRead(SnippetBlocks snippets) {
    this.snippets = snippets;
  }

  /**
   * Those that the step shows itself or by a snippet, in the tenant's transaction. A mail that
   * points to the customer's own page shows them all.
   */
  public Wanted of(SequenceStep step) {
    TemplateParts parts = snippets.withPlaced(step.parts());
    return parts.html().contains("${dashboard}") || parts.text().contains("${dashboard}")
        ? Wanted.EVERYTHING
        : NumbersOfStep.wanted(step.metrics(), parts);
  }
}
