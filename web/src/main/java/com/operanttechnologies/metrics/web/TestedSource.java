package com.operanttechnologies.metrics.web;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a test has found out, for people; public, so that the template can read it.
 *
 * @param steps in their order, up to the one that failed
 * @param reason why it failed; absent when the source was read
 * @param metrics what came, metric by metric
 */
public record TestedSource(List<Passed> steps, @Nullable String reason, List<Came> metrics) {

  /** A step in words. */
  public record Passed(String words, boolean well) {}

  /** A metric's number, or what is wrong about it. */
  public record Came(String key, String value, int earlier, String problem) {}

  static TestedSource of(MetricsAnswer answer, List<MetricDefinition> metrics) {
    return switch (answer) {
      case NotRead(var cause, String reason) ->
          new TestedSource(steps(cause.step()), reason, List.of());
      case Read read -> new TestedSource(steps(null), null, came(read, metrics));
    };
  }

  /** Where nobody has answered, nobody has let us in either. */
  private static List<Passed> steps(@Nullable Step failed) {
    return Stream.of(Step.values())
        .filter(step -> failed == null || step.compareTo(failed) <= 0)
        .filter(step -> failed != Step.CONNECTION || step != Step.SIGN_IN)
        .map(step -> new Passed(words(step), step != failed))
        .toList();
  }

  private static String words(Step step) {
    return switch (step) {
      case ADDRESS -> "The address is complete and may be asked";
      case SIGN_IN -> "We are let in";
      case CONNECTION -> "The source answers in time";
      case ANSWER -> "The answer can be read";
    };
  }

  private static List<Came> came(Read read, List<MetricDefinition> metrics) {
    Map<String, MetricDefinition> known =
        metrics.stream().collect(Collectors.toMap(MetricDefinition::key, metric -> metric));
    Stream<Came> well = read.readings().stream().map(reading -> came(reading, known));
    Stream<Came> not =
        read.unread().stream().map(unread -> new Came(unread.key(), "", 0, unread.reason()));
    return Stream.concat(well, not).toList();
  }

  private static Came came(MetricReading reading, Map<String, MetricDefinition> known) {
    MetricDefinition metric = known.get(reading.key());
    String value =
        metric == null
            ? reading.value().toPlainString()
            : metric.format().format(reading.value(), metric.unit(), Locale.ENGLISH);
    return new Came(reading.key(), value, reading.history().size(), "");
  }
}
