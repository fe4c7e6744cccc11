package com.operanttechnologies.metrics.source;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.operanttechnologies.metrics.MetricPoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source's JSON, from which numbers are taken by path; depth and digits are bounded. */
final class JsonAnswer {
  private static final int MOST_POINTS = 366;
  private static final int MOST_DIGITS = 30;
  private static final long MILLIS_FROM = 100_000_000_000L;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final DocumentContext document;

  private JsonAnswer(DocumentContext document) {
    this.document = document;
  }

  /** Throws Jackson's exception when the bytes are no JSON document. */
  static JsonAnswer parse(byte[] bytes) {
    return new JsonAnswer(JsonPath.parse(MAPPER.readValue(bytes, Object.class)));
  }

  /** The same within the same bounds, as a tree. */
  static JsonNode tree(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  Optional<Instant> time(String path) {
    return find(path).flatMap(JsonAnswer::instant);
  }

  Optional<BigDecimal> value(String path) {
    return find(path)
        .map(found -> found instanceof List<?> list && list.size() == 1 ? list.getFirst() : found)
        .flatMap(JsonAnswer::number);
  }

  /** Oldest first; empty when the path finds no array, or a member that is no number. */
  Optional<List<MetricPoint>> history(String path, Instant readAt) {
    if (!(find(path).orElse(null) instanceof List<?> found)) {
      return Optional.empty();
    }
    var list = found.size() == 1 && found.getFirst() instanceof List<?> inner ? inner : found;
    var recent = list.subList(Math.max(0, list.size() - MOST_POINTS), list.size());
    var points = new ArrayList<MetricPoint>(recent.size());
    for (var index = 0; index < recent.size(); index++) {
      var daysAgo = recent.size() - 1 - index;
      var point = point(recent.get(index), readAt.minus(Duration.ofDays(daysAgo)));
      if (point.isEmpty()) {
        return Optional.empty();
      }
      points.add(point.get());
    }
    points.sort(Comparator.comparing(MetricPoint::at));
    return Optional.of(points);
  }

  private Optional<Object> find(String path) {
    try {
      return Optional.ofNullable(document.read(MetricPath.check(path)));
    } catch (JsonPathException notThere) {
      return Optional.empty();
    }
  }

  private static Optional<MetricPoint> point(@Nullable Object member, Instant day) {
    return member instanceof Map<?, ?> map
        ? number(map.get("value"))
            .flatMap(value -> instant(map.get("at")).map(at -> new MetricPoint(at, value)))
        : number(member).map(value -> new MetricPoint(day, value));
  }

  static Optional<BigDecimal> number(@Nullable Object found) {
    if (!(found instanceof Number) && !(found instanceof String text && text.length() <= 100)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(found.toString())).filter(JsonAnswer::isReasonable);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** 1e999999999 is a few bytes here and a gigabyte when it is written out. */
  private static boolean isReasonable(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  static Optional<Instant> instant(@Nullable Object at) {
    try {
      return switch (at) {
        case Number n when n.longValue() >= MILLIS_FROM ->
            Optional.of(Instant.ofEpochMilli(n.longValue()));
        case Number n -> Optional.of(Instant.ofEpochSecond(n.longValue()));
        case String day when day.length() == 10 ->
            Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
        case String text ->
            Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        case null, default -> Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
