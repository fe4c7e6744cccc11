package com.operanttechnologies.billing.choice;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where a line breaks in a call: before it is read, or when its effect is there, unanswered. */
public enum Cut {
  BEFORE,
  AFTER;

  /** Both in each of so many calls. */
  public static Stream<Arguments> around(int calls) {
    return IntStream.rangeClosed(1, calls)
        .boxed()
        .flatMap(call -> Arrays.stream(values()).map(cut -> Arguments.of(cut, call)));
  }
}
