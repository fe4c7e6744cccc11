package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.problem.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(description = "What members call it") @Nullable String name,
    @Schema(description = "http_json, prometheus, csv_url, csv_file, stage or relay")
        @Nullable String kind,
    @Schema(
            description =
                "Its address, with places such as {{contact.external_ref}} below the host")
        @Nullable String url,
    @Schema(description = "none, header, basic, oauth_client or oauth_code; absent: none")
        @Nullable String access,
    @Schema(description = "Of header: the name of the header") @Nullable String header,
    @Schema(description = "Of basic: the user; of both oauth ways: the client id")
        @Nullable String username,
    @Schema(
            description =
                "The header's whole value, the password or the client's secret; absent: what is stored stays")
        @Nullable String secret,
    @Schema(description = "Of both oauth ways: where tokens are got") @Nullable String tokenUrl,
    @Schema(description = "Of oauth_code: where a member signs in") @Nullable String authorizeUrl,
    @Schema(description = "Of both oauth ways: what is asked for") @Nullable String scope,
    @Schema(description = "Of stage and relay: the dashboard or account") @Nullable String account,
    @Schema(description = "Of a CSV: the column that tells whose a row is")
        @Nullable String contactColumn,
    @Schema(description = "Of a CSV: what stands in that column, such as {{contact.email}}")
        @Nullable String contactField,
    @Schema(description = "Of a CSV: the column of days; absent: the last row counts")
        @Nullable String dateColumn,
    @Schema(description = "Of csv_file: the text of the file; absent: what is stored stays")
        @Nullable String csv,
    @Schema(description = "How old its numbers may be in a mail; absent: 24")
        @Nullable Integer freshHours,
    @Schema(description = "The numbers that it has, 12 at most")
        @Nullable List<MetricBody> metrics) {

  /** One number, with the usual values where nothing is said. */
  record MetricBody(
      @Schema(description = "The name in templates and facts: lower-case letters, digits, - and _")
          @Nullable String key,
      @Schema(description = "What customers read; absent: the key") @Nullable String label,
      @Schema(description = "Behind the number; of money: its currency") @Nullable String unit,
      @Schema(description = "whole, decimal, percent, compact or money; absent: whole")
          @Nullable String format,
      @Schema(description = "up_is_good, down_is_good or neutral; absent: up_is_good")
          @Nullable String direction,
      @Schema(description = "last, sum, mean, max or min over the window; absent: last")
          @Nullable String aggregation,
      @Schema(description = "1 to 366; absent: 30") @Nullable Integer windowDays,
      @Schema(
              description =
                  "previous_mail, last_period, quote_start or none; absent: previous_mail")
          @Nullable String comparison,
      @Schema(
              description =
                  "Where the number stands: a JSONPath, a PromQL query, a column or a key")
          @Nullable String path,
      @Schema(description = "Of http_json: where its history stands")
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
