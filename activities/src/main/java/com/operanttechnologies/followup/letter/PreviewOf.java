package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen: texts that need not be saved, as one customer would get them.
 *
 * @param quote whose customer reads it; absent: Bob, who is made up
 * @param signer whose name stands below a mail to Bob
 */
public record PreviewOf(
    TemplateParts parts, MetricsUse metrics, @Nullable UUID quote, Signer signer) {

  /** Somebody who sells. */
  public record Signer(String name, String email) {}
}
