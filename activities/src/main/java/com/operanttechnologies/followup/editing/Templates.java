package com.operanttechnologies.followup.editing;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the mails of steps say, in all their versions. All methods run inside the transaction. */
public interface Templates {

  /**
   * Changes the step, and keeps its texts as a new version if they are others than before.
   *
   * @throws com.operanttechnologies.problem.InvalidInput naming each place that cannot be taken
   */
  SequenceStep publish(UUID step, StepInput input, Author author);

  /** Publishes the texts of an older version again. */
  SequenceStep restore(UUID step, int version, Author author);

  /** Newest first. */
  List<TemplateVersion> versions(UUID step);

  Optional<TemplateVersion> version(UUID step, int number);

  /** What mails are made from: the texts of the step, its HTML with the style sheet inlined. */
  TemplateParts published(SequenceStep step);
}
