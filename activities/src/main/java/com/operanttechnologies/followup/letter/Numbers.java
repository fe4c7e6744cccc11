package com.operanttechnologies.followup.letter;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricView;
import com.operanttechnologies.metrics.MetricsFragment;
import java.util.List;
import java.util.Map;

/**
 * The customer's numbers in one mail.
 *
 * @param shown by key, what the mail says: the next one tells the change since
 */
record Numbers(
    List<MetricView> views,
    MetricsFragment block,
    List<Letter.Picture> pictures,
    Map<String, MetricPoint> shown) {
  static final Numbers NONE = new Numbers(List.of(), MetricsFragment.NONE, List.of(), Map.of());
}
