package com.operanttechnologies.followup;

import com.operanttechnologies.followup.template.TemplateParts;
import java.time.Instant;
import java.util.UUID;

/** One mail of a sequence: when it is wanted and what it says; positions count from 1. */
public record SequenceStep(
    UUID id,
    UUID sequence,
    int position,
    StepPlan plan,
    TemplateParts parts,
    MetricsUse metrics,
    Instant updatedAt) {

  /** When it is wanted, in words such as {@code 2 days after sending}. */
  public String timing() {
    String days = plan.days() == 1 ? "1 day" : plan.days() + " days";
    return switch (plan.anchor()) {
      case AFTER_START -> days + " after sending";
      case BEFORE_EXPIRY -> days + " before the quote expires";
    };
  }
}
