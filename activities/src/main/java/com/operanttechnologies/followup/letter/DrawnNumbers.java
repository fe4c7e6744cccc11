package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.template.Block;
import com.operanttechnologies.followup.template.MacroCall;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.metrics.chart.BlockKind;
import com.operanttechnologies.metrics.chart.InlineImage;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.metrics.chart.MetricsBlock;
import com.operanttechnologies.metrics.chart.MetricsFragment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of numbers in one mail, by the names under which its template places them.
 *
 * @param images by their ids, each once however often it is placed
 */
public record DrawnNumbers(Map<String, Block> blocks, Map<String, InlineImage> images) {
  public static final DrawnNumbers NONE = new DrawnNumbers(Map.of(), Map.of());

  private static final Map<String, BlockKind> KINDS =
      Map.of(
          "metricNumber", BlockKind.NUMBER,
          "metricChange", BlockKind.CHANGE,
          "metricSparkline", BlockKind.SPARKLINE,
          "metricBar", BlockKind.BAR,
          "metricTable", BlockKind.TABLE);

  /**
   * Draws them.
   *
   * @param shown the metrics of the block of all numbers
   * @param known every metric that a macro may name
   */
  public static DrawnNumbers draw(
      MetricsBlock drawing,
      List<MetricView> shown,
      List<MetricView> known,
      Collection<MacroCall> calls) {
    Map<String, Block> blocks = new HashMap<>();
    Map<String, InlineImage> images = new LinkedHashMap<>();
    put("metrics", drawing.render(shown), blocks, images);
    for (MacroCall call : calls) {
      List<MetricView> views =
          call.keys().stream()
              .flatMap(key -> known.stream().filter(view -> view.key().equals(key)))
              .toList();
      BlockKind kind = KINDS.getOrDefault(call.name(), BlockKind.NUMBER);
      put(call.block(), drawing.render(kind, views), blocks, images);
    }
    return new DrawnNumbers(Map.copyOf(blocks), images);
  }

  private static void put(
      String name,
      MetricsFragment fragment,
      Map<String, Block> blocks,
      Map<String, InlineImage> images) {
    blocks.put(name, new Block(fragment.html(), fragment.text()));
    fragment.images().forEach(image -> images.put(image.contentId(), image));
  }

  /** As the parts of a mail; only those that the written HTML shows. */
  List<Letter.Picture> pictures(String html) {
    return images.values().stream()
        .filter(image -> html.contains("cid:" + image.contentId()))
        .map(image ->
            new Letter.Picture(
                image.contentId(), image.png(), image.alt(), image.width(), image.height()))
        .toList();
  }
}
