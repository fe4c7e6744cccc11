package com.operanttechnologies.metrics.chart;

import java.util.List;

/** The metrics of a mail, twice the same numbers: for its HTML part and for its text part. */
public record MetricsFragment(String html, String text, List<InlineImage> images) {

  /** A mail without metrics. */
  public static final MetricsFragment NONE = new MetricsFragment("", "", List.of());
}
