package com.operanttechnologies.followup.bulk;

import com.operanttechnologies.contact.Audiences.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many contacts on their way into one sequence.
 *
 * @param state running, done or cancelled
 * @param perHour how many are enrolled an hour at most
 * @param total how many there were when it began
 * @param last the last contact that had its turn
 * @param nextAt when the next ones have theirs
 */
public record BulkEnrollment(
    UUID id,
    UUID sequence,
    String sequenceName,
    Audience audience,
    String state,
    int perHour,
    int total,
    Progress progress,
    @Nullable UUID last,
    Instant nextAt,
    String createdBy,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /** How many have had their turn: enrolled, or not. */
  public record Progress(int seen, int started, int refused) {}

  public boolean isRunning() {
    return state.equals("running");
  }

  /** In whole per cent. */
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, 100L * progress.seen() / total);
  }

  /** A batch a minute; at least one contact. */
  int batch() {
    return Math.max(1, perHour / 60);
  }

  /** How long a batch of this size keeps the next one waiting. */
  java.time.Duration pause() {
    return java.time.Duration.ofMillis(3_600_000L * batch() / perHour);
  }
}
