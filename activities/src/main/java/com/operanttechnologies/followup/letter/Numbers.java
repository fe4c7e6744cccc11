package com.operanttechnologies.followup.letter;

import com.operanttechnologies.metrics.chart.MetricView;
import java.util.List;
import java.util.Map;

/**
 * The customer's numbers in one mail.
 *
 * @param views those of the block of all numbers
 * @param shown by key, what the mail says: the next one tells the change since
 */
record Numbers(List<MetricView> views, DrawnNumbers drawn, Map<String, ShownNumber> shown) {
  static final Numbers NONE = new Numbers(List.of(), DrawnNumbers.NONE, Map.of());
}
