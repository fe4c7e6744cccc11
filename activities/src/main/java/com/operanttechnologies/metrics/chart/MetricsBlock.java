package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.engine.text.Words;
import java.awt.Color;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the metrics of a mail in the reader's language and zone, in the brand's colour. */
public record MetricsBlock(Locale locale, ZoneId zone, Color accent) {
  public static final int WIDTH = 180;
  public static final int HEIGHT = 56;
  static final Color GROUND = new Color(0xF6F7FA);

  private static final int BAR_WIDTH = 480;
  private static final int BAR_HEIGHT = 112;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  /** All of them below each other; no views, no block. */
  public MetricsFragment render(List<MetricView> views) {
    return views.isEmpty() ? MetricsFragment.NONE : drawn("metrics/block", views, true);
  }

  /** One block of the kind; no views, no block. */
  public MetricsFragment render(BlockKind kind, List<MetricView> views) {
    if (views.isEmpty()) {
      return MetricsFragment.NONE;
    }
    return switch (kind) {
      case NUMBER, CHANGE -> inline(kind, views.getFirst());
      case SPARKLINE -> drawn("metrics/block", views.subList(0, 1), true);
      case BAR -> bars(views.getFirst());
      case TABLE -> drawn("metrics/table", views, false);
    };
  }

  private MetricsFragment inline(BlockKind kind, MetricView view) {
    Map<String, Object> model = Map.of("row", row(view), "change", kind == BlockKind.CHANGE);
    return new MetricsFragment(
        ProductTemplates.render("metrics/inline.ftlh", model).strip(),
        ProductTemplates.render("metrics/inline.ftl", model).strip(),
        List.of());
  }

  private MetricsFragment bars(MetricView view) {
    byte[] png = new BarChart(BAR_WIDTH, BAR_HEIGHT, accent, GROUND).png(view.shown());
    WrittenMetric written = WrittenMetric.of(view, locale, zone);
    InlineImage image = InlineImage.of(view.key(), png, written.alt(), BAR_WIDTH, BAR_HEIGHT);
    Map<String, Object> model = model(List.of(view), List.of(with(row(view), image)));
    return fragment("metrics/bar", model, List.of(image));
  }

  private MetricsFragment drawn(String template, List<MetricView> views, boolean pictures) {
    List<InlineImage> images = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (MetricView view : views) {
      Map<String, Object> row = row(view);
      if (pictures && view.hasLine()) {
        byte[] png = new Sparkline(WIDTH, HEIGHT, accent, GROUND).png(view.points());
        String alt = WrittenMetric.of(view, locale, zone).alt();
        InlineImage image = InlineImage.of(view.key(), png, alt, WIDTH, HEIGHT);
        images.add(image);
        with(row, image);
      }
      rows.add(row);
    }
    return fragment(template, model(views, rows), images);
  }

  private static MetricsFragment fragment(
      String template, Map<String, Object> model, List<InlineImage> images) {
    return new MetricsFragment(
        ProductTemplates.render(template + ".ftlh", model),
        ProductTemplates.render(template + ".ftl", model),
        List.copyOf(images));
  }

  private Map<String, Object> model(List<MetricView> views, List<Map<String, Object>> rows) {
    Words words = Words.of("metrics", locale);
    return Map.of(
        "title",
        words.say("title"),
        "rows",
        rows,
        "asOf",
        words.say("asOf", DATE.withLocale(locale).withZone(zone).format(oldest(views))),
        "columns",
        Map.of(
            "metric", words.say("table.metric"),
            "value", words.say("table.value"),
            "change", words.say("table.change")));
  }

  private Map<String, Object> row(MetricView view) {
    WrittenMetric written = WrittenMetric.of(view, locale, zone);
    Map<String, Object> row = new HashMap<>();
    row.put("label", written.label());
    row.put("value", written.value());
    row.put("change", written.change());
    row.put("since", written.since());
    row.put("tone", written.tone());
    row.put("trend", written.trend());
    row.put("range", written.range());
    row.put("alt", written.alt());
    return row;
  }

  private static Map<String, Object> with(Map<String, Object> row, InlineImage image) {
    row.put("cid", image.contentId());
    row.put("width", image.width());
    row.put("height", image.height());
    return row;
  }

  private static Instant oldest(List<MetricView> views) {
    return views.stream().map(MetricView::asOf).min(Instant::compareTo).orElseThrow();
  }
}
