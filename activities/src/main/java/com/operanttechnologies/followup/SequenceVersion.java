package com.operanttechnologies.followup;

import com.operanttechnologies.followup.path.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as it is at one moment. Published, its way never changes: who runs on it keeps it
 * until moved.
 */
public record SequenceVersion(
    UUID id,
    UUID sequence,
    int number,
    boolean published,
    Rules rules,
    List<SequenceStep> steps,
    Instant createdAt,
    @Nullable Instant publishedAt,
    int running) {
  public SequenceVersion {
    steps = List.copyOf(steps);
  }

  /**
   * What holds for all its steps.
   *
   * @param goal reaching it ends the sequence as a success
   * @param exits each of these ends it
   * @param window absent: the tenant's
   * @param holidays whether nothing is sent on public holidays of the recipient's country
   * @param jitterMinutes mails are delayed by up to so many minutes, so that they do not leave at
   *     once
   */
  public record Rules(
      @Nullable Fact goal,
      List<Fact> exits,
      @Nullable SendingWindow window,
      boolean holidays,
      int jitterMinutes) {
    public static final Rules PLAIN = new Rules(null, List.of(), null, true, 10);

    public Rules {
      exits = List.copyOf(exits);
      if (jitterMinutes < 0 || jitterMinutes > 240) {
        throw new IllegalArgumentException("Mails are spread over 0 to 240 minutes");
      }
    }
  }
}
