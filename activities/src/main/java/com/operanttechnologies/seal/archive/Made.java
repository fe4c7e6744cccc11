package com.operanttechnologies.seal.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the days of a time stamp are reckoned from.
 *
 * @param algorithms what it was made with
 * @param holdsUntil as it was reckoned last
 */
record Made(
    UUID version, Instant stampedAt, Instant endsAt, List<String> algorithms, Instant holdsUntil) {
  Made {
    algorithms = List.copyOf(algorithms);
  }
}
