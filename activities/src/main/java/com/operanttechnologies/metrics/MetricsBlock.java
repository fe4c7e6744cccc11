package com.operanttechnologies.metrics;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.engine.text.Words;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the metrics of a mail in the reader's language and zone, in the brand's colour. */
public record MetricsBlock(Locale locale, ZoneId zone, Color accent) {
  public static final int WIDTH = 180;
  public static final int HEIGHT = 56;
  private static final Color GROUND = new Color(0xF6F7FA);

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");

  /** No views, no block. */
  public MetricsFragment render(List<MetricView> views) {
    if (views.isEmpty()) {
      return MetricsFragment.NONE;
    }
    var images = new ArrayList<InlineImage>();
    var rows = new ArrayList<Map<String, Object>>();
    for (var view : views) {
      rows.add(row(view, images));
    }
    var model =
        Map.of(
            "title", words().say("title"),
            "rows", rows,
            "width", WIDTH,
            "height", HEIGHT,
            "asOf", words().say("asOf", formatted(oldest(views), DATE)));
    return new MetricsFragment(
        ProductTemplates.render("metrics/block.ftlh", model),
        ProductTemplates.render("metrics/block.ftl", model),
        List.copyOf(images));
  }

  private Map<String, Object> row(MetricView view, List<InlineImage> images) {
    var row = new HashMap<String, Object>();
    row.put("label", view.label());
    row.put("value", view.value());
    row.put("change", change(view));
    row.put("since", since(view));
    row.put("tone", view.change() == null ? "neutral" : lower(view.change().tone()));
    row.put("trend", view.change() == null ? "none" : lower(view.change().trend()));
    row.put("range", view.hasLine() ? range(view) : "");
    row.put("alt", alt(view));
    if (view.hasLine()) {
      var png = new Sparkline(WIDTH, HEIGHT, accent, GROUND).png(view.points());
      var image = new InlineImage(contentId(view.key(), png), png);
      images.add(image);
      row.put("cid", image.contentId());
    }
    return row;
  }

  private String change(MetricView view) {
    var change = view.change();
    if (change == null || change.trend() == MetricChange.Trend.FLAT) {
      return "";
    }
    if (change.inPoints()) {
      return words().say("change.points", change.amount());
    }
    return change.percent().isEmpty()
        ? change.amount()
        : words().say("change.percent", change.amount(), change.percent());
  }

  private String since(MetricView view) {
    var change = view.change();
    if (change == null) {
      return "";
    }
    var key = change.trend() == MetricChange.Trend.FLAT ? "unchanged" : "since";
    return words().say(key, formatted(change.since(), DAY));
  }

  private String range(MetricView view) {
    return words().say("range", view.points().size(), view.lowest(), view.highest());
  }

  private String alt(MetricView view) {
    var number = words().say("alt.number", view.label(), view.value());
    return view.hasLine() ? words().say("alt.line", number, range(view)) : number;
  }

  private Words words() {
    return Words.of("metrics", locale);
  }

  private String formatted(Instant at, DateTimeFormatter formatter) {
    return formatter.withLocale(locale).withZone(zone).format(at);
  }

  private static Instant oldest(List<MetricView> views) {
    return views.stream().map(MetricView::asOf).min(Instant::compareTo).orElseThrow();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The same picture has the same id, so that a mail made again is the same mail. */
  private static String contentId(String key, byte[] png) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      return "metric-" + HexFormat.of().formatHex(digest.digest(png), 0, 10) + "@operant";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
