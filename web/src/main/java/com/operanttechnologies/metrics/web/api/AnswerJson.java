package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a source.
 *
 * @param failedAt address, sign_in, connection or answer; absent when it was read
 * @param reason in words
 */
record AnswerJson(
    boolean read,
    @Nullable String failedAt,
    @Nullable String cause,
    @Nullable String reason,
    List<Came> metrics) {

  /**
   * One metric of the answer.
   *
   * @param points how many numbers of its history came
   * @param problem what is wrong about it
   */
  record Came(
      String key, @Nullable BigDecimal value, @Nullable Integer points, @Nullable String problem) {}

  static AnswerJson of(MetricsAnswer answer) {
    return switch (answer) {
      case NotRead(var cause, String reason) ->
          new AnswerJson(
              false,
              cause.step().name().toLowerCase(Locale.ROOT),
              cause.name().toLowerCase(Locale.ROOT),
              reason,
              List.of());
      case Read read -> new AnswerJson(true, null, null, null, came(read));
    };
  }

  private static List<Came> came(Read read) {
    List<Came> came =
        new java.util.ArrayList<>(
            read.readings().stream()
                .map(reading ->
                    new Came(reading.key(), reading.value(), reading.history().size(), null))
                .toList());
    read.unread().forEach(unread -> came.add(new Came(unread.key(), null, null, unread.reason())));
    return came;
  }
}
