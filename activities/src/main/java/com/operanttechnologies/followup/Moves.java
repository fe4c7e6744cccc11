package com.operanttechnologies.followup;

import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves those who run on older versions of a sequence to its live one, after it was shown who would
 * get what when. All methods run inside the tenant's transaction.
 */
public interface Moves {

  /** Changes nothing. */
  Preview preview(UUID sequence);

  /**
   * Moves everybody as it was shown.
   *
   * @param fingerprint of the preview that was confirmed
   * @return how many were moved
   * @throws com.operanttechnologies.problem.Conflict if it would come out differently by now
   */
  int move(UUID sequence, String fingerprint, Actor actor);

  /**
   * What moving would do.
   *
   * @param fingerprint the same as long as the same would happen
   */
  record Preview(UUID sequence, int toVersion, List<Line> lines, String fingerprint) {
    public Preview {
      lines = List.copyOf(lines);
    }
  }

  /** One enrollment, now and after it. */
  record Line(
      UUID enrollment,
      @Nullable UUID quote,
      UUID contact,
      String contactName,
      int fromVersion,
      Next now,
      Next then) {}

  /**
   * What comes next.
   *
   * @param position of the step; absent: nothing more comes
   */
  record Next(@Nullable Integer position, String what, @Nullable Instant at) {}
}
