package com.operanttechnologies.quote.approval;

import com.operanttechnologies.problem.Conflict;
import java.util.List;

/** The quote cannot be sent before somebody has approved it. */
public class ApprovalNeeded extends Conflict {
  private ApprovalNeeded(String sentence) {
    super(sentence);
  }

  static ApprovalNeeded forDraft(List<String> reasons) {
    return new ApprovalNeeded(
        "This quote needs approval before it is sent: %s. Submit it for approval."
            .formatted(String.join("; ", reasons)));
  }

  static ApprovalNeeded inReview(List<String> reasons) {
    return new ApprovalNeeded(
        "This quote is sent when it is approved. It waits for: %s."
            .formatted(String.join("; ", reasons)));
  }
}
