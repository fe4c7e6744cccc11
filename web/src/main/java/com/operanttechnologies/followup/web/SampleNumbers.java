package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.chart.InlineImage;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.metrics.chart.MetricsBlock;
import com.operanttechnologies.metrics.chart.MetricsFragment;
import com.operanttechnologies.tenant.Organisation;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The numbers of the built-in source, as a mail shows them. */
record SampleNumbers(List<MetricView> views, MetricsFragment fragment) {

  static SampleNumbers of(UUID tenant, Organisation seller, boolean shown) {
    if (!shown) {
      return new SampleNumbers(List.of(), MetricsFragment.NONE);
    }
    List<MetricReading> readings = DemoMetrics.read(tenant, Instant.now());
    List<MetricView> views =
        DemoMetrics.definitions().stream()
            .flatMap(metric ->
                readings.stream()
                    .filter(reading -> reading.key().equals(metric.key()))
                    .map(reading ->
                        MetricView.of(
                            metric, reading, reading.history().getFirst(), seller.locale())))
            .toList();
    MetricsBlock block =
        new MetricsBlock(
            seller.locale(), seller.zone(), new AccentColour(seller.accent()).toColor());
    return new SampleNumbers(views, block.render(views));
  }

  Block block() {
    return new Block(fragment.html(), fragment.text());
  }

  /** A frame has no parts of a mail beside it: the pictures stand in the page itself. */
  String withPictures(String html) {
    String shown = html;
    for (InlineImage image : fragment.images()) {
      String data = Base64.getEncoder().encodeToString(image.png());
      shown = shown.replace("cid:" + image.contentId(), "data:image/png;base64," + data);
    }
    return shown;
  }
}
