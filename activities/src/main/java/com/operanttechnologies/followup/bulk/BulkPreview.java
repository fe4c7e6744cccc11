package com.operanttechnologies.followup.bulk;

import java.util.List;

/**
 * Who would be enrolled.
 *
 * @param refused how many would not, and why
 */
public record BulkPreview(int total, int enrolled, List<Refused> refused) {
  public BulkPreview {
    refused = List.copyOf(refused);
  }

  /** Some contacts with the one reason why they are left out. */
  public record Refused(String reason, int contacts) {}
}
