package com.operanttechnologies.followup.path;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an enrollment has come, and what is expected of the rest. */
public interface Progress {

  /** Nothing has happened, and nothing will. */
  Progress NONE =
      new Progress() {
        @Override
        public Optional<Behind> behind(Leg leg) {
          return Optional.empty();
        }

        @Override
        public boolean expects(Fact fact) {
          return false;
        }
      };

  /** Where the step is over. */
  Optional<Behind> behind(Leg leg);

  /** Whether a question that is still open would be answered with yes. */
  boolean expects(Fact fact);

  /**
   * A step that is over.
   *
   * @param answer of a question; absent for other steps, and for one that was never asked
   */
  record Behind(Instant at, @Nullable Boolean answer) {}
}
