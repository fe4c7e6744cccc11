package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a template, a reader and the reader's numbers. */
sealed interface Printed {

  /** A whole mail. */
  record Done(Letter letter) implements Printed {}

  /**
   * It cannot be written until somebody helps; the sentence says how.
   *
   * @param part where; absent: in a snippet
   * @param missing the values that it lacks, each with how to fill it in
   */
  record Waits(String sentence, @Nullable Part part, int line, List<FieldError> missing)
      implements Printed {}
}
