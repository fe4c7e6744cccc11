package com.operanttechnologies.seal.archive;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of documents whose turn it was.
 *
 * @param renewed how many have another time stamp
 * @param failures why the others have none, one each
 */
public record Tally(int renewed, List<String> failures) {
  static final Tally NOTHING = new Tally(0, List.of());
  static final Tally RENEWED = new Tally(1, List.of());

  public Tally {
    failures = List.copyOf(failures);
  }

  static Tally failed(String reason) {
    return new Tally(0, List.of(reason));
  }

  Tally and(Tally other) {
    return new Tally(
        renewed + other.renewed,
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }
}
