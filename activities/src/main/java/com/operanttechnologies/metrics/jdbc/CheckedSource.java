package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricSource;
import com.operanttechnologies.metrics.MetricSources.Input;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A source's input that can be taken. */
record CheckedSource(
    String name,
    URI url,
    @Nullable String header,
    @Nullable String apiKey,
    int freshHours,
    List<MetricDefinition> metrics) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,2000}");
  private static final Set<String> TAKEN_HEADERS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "accept");
  private static final int MOST_METRICS = 12;

  static CheckedSource of(Input input) {
    List<FieldError> errors = new ArrayList<>();
    String name = blankAsNull(input.name());
    if (name == null || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("name", "Enter a name of up to 80 characters"));
    }
    URI url = url(input.url(), errors);
    String header = header(input.header(), errors);
    String key = key(input.apiKey(), header, errors);
    if (input.freshHours() < 1 || input.freshHours() > 24 * 90) {
      errors.add(new FieldError("freshHours", "Enter hours between 1 and 2160"));
    }
    List<MetricDefinition> metrics = metrics(input.metrics(), errors);
    if (!errors.isEmpty() || name == null || url == null) {
      throw new InvalidInput(errors);
    }
    return new CheckedSource(name, url, header, key, input.freshHours(), metrics);
  }

  MetricSource address(@Nullable String storedKey) {
    return new MetricSource(url, header, apiKey == null ? storedKey : apiKey, TIMEOUT);
  }

  private static @Nullable URI url(@Nullable String entered, List<FieldError> errors) {
    try {
      URI url = new URI(entered == null ? "" : entered.strip());
      if (url.getHost() != null && url.getScheme().matches("(?i)https?")) {
        return url;
      }
    } catch (URISyntaxException e) {
      // refused below, with all others
    }
    errors.add(new FieldError("url", "Enter an address such as https://stats.example.com/v1"));
    return null;
  }

  private static @Nullable String header(@Nullable String entered, List<FieldError> errors) {
    String header = blankAsNull(entered);
    if (header != null
        && (!HEADER.matcher(header).matches()
            || TAKEN_HEADERS.contains(header.toLowerCase(Locale.ROOT)))) {
      errors.add(new FieldError("header", "Enter a header's name such as Authorization"));
    }
    return header;
  }

  private static @Nullable String key(
      @Nullable String entered, @Nullable String header, List<FieldError> errors) {
    String key = blankAsNull(entered);
    if (key != null && header == null) {
      errors.add(new FieldError("header", "Name the header that carries the key"));
    }
    if (key != null && !VISIBLE.matcher(key).matches()) {
      errors.add(new FieldError("apiKey", "A key has visible characters in one line"));
    }
    return key;
  }

  private static List<MetricDefinition> metrics(
      List<Input.Metric> entered, List<FieldError> errors) {
    if (entered.isEmpty() || entered.size() > MOST_METRICS) {
      errors.add(new FieldError("metrics", "Enter 1 to " + MOST_METRICS + " metrics"));
    }
    List<MetricDefinition> metrics = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < Math.min(entered.size(), MOST_METRICS); i++) {
      try {
        metrics.add(definition(entered.get(i), keys));
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("metrics[" + i + "]", String.valueOf(e.getMessage())));
      }
    }
    return metrics;
  }

  private static MetricDefinition definition(Input.Metric entered, Set<String> keys) {
    MetricDefinition metric =
        new MetricDefinition(
            entered.key(),
            entered.label().strip(),
            entered.unit() == null ? "" : entered.unit().strip(),
            choice(MetricFormat.class, entered.format()),
            choice(Direction.class, entered.direction()),
            entered.path().strip(),
            blankAsNull(entered.historyPath()));
    if (!keys.add(metric.key())) {
      throw new IllegalArgumentException("The key " + metric.key() + " is there twice");
    }
    if (metric.format() == MetricFormat.MONEY && !isCurrency(metric.unit())) {
      throw new IllegalArgumentException("The unit of money is a currency such as EUR");
    }
    return metric;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String entered) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(entered)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("Choose one of the values that are offered");
  }

  private static boolean isCurrency(String unit) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(unit));
  }

  private static @Nullable String blankAsNull(@Nullable String entered) {
    return entered == null || entered.isBlank() ? null : entered.strip();
  }
}
