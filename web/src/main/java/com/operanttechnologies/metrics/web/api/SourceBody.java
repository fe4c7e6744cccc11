package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about a source.
 *
 * @param secret the header's whole value, the password or the client's secret; absent: what is
 *     stored stays
 * @param csv the text of a file, for the kind csv_file; absent: what is stored stays
 */
record SourceBody(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String url,
    @Nullable String access,
    @Nullable String header,
    @Nullable String username,
    @Nullable String secret,
    @Nullable String tokenUrl,
    @Nullable String authorizeUrl,
    @Nullable String scope,
    @Nullable String account,
    @Nullable String contactColumn,
    @Nullable String contactField,
    @Nullable String dateColumn,
    @Nullable String csv,
    @Nullable Integer freshHours,
    @Nullable List<MetricBody> metrics) {

  /** One number, with the usual values where nothing is said. */
  record MetricBody(
      @Nullable String key,
      @Nullable String label,
      @Nullable String unit,
      @Nullable String format,
      @Nullable String direction,
      @Nullable String aggregation,
      @Nullable Integer windowDays,
      @Nullable String comparison,
      @Nullable String path,
      @Nullable String historyPath) {

    SourceInput.Metric input() {
      return new SourceInput.Metric(
          or(key, ""),
          or(label, or(key, "")),
          unit,
          or(format, "whole"),
          or(direction, "up_is_good"),
          or(aggregation, "last"),
          Objects.requireNonNullElse(windowDays, 30),
          or(comparison, "previous_mail"),
          or(path, ""),
          historyPath);
    }
  }

  SourceInput input() {
    SourceSettings settings =
        new SourceSettings(
            choice(SourceKind.class, "kind", kind),
            url,
            choice(SourceAccess.class, "access", or(access, "none")),
            header,
            username,
            tokenUrl,
            authorizeUrl,
            scope,
            account,
            contactColumn,
            contactField,
            dateColumn);
    SourceInput.File file =
        csv == null
            ? null
            : new SourceInput.File("sent by program", csv.getBytes(StandardCharsets.UTF_8));
    List<MetricBody> given = Objects.requireNonNullElse(metrics, List.of());
    return new SourceInput(
        name,
        settings,
        secret,
        file,
        Objects.requireNonNullElse(freshHours, 24),
        given.stream().map(MetricBody::input).toList());
  }

  private static <E extends Enum<E>> E choice(
      Class<E> type, String field, @Nullable String entered) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(entered)) {
        return constant;
      }
    }
    throw new InvalidInput(field, "There is no such " + field);
  }

  private static String or(@Nullable String given, String usual) {
    return given == null ? usual : given;
  }
}
