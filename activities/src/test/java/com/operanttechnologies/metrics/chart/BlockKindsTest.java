package com.operanttechnologies.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Must: every image has width, height and an alt with its number; an opaque PNG; text says the
 * same.
 */
class BlockKindsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final MetricsBlock BLOCK = block(Locale.UK);

  private static MetricsBlock block(Locale locale) {
    return new MetricsBlock(locale, ZoneId.of("Europe/London"), new Color(0x2F5BEA));
  }

  @ParameterizedTest
  @EnumSource
  void everyBlockSaysItsNumberInBothParts(BlockKind kind) {
    MetricsFragment fragment = BLOCK.render(kind, List.of(view(41, 45, 48)));

    assertThat(fragment.html()).contains("48");
    assertThat(fragment.text()).contains("48");
    assertThat(BLOCK.render(kind, List.of())).isEqualTo(MetricsFragment.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPARKLINE", "BAR"})
  void everyPictureIsOpaqueTwiceItsSizeAndToldInWords(BlockKind kind) throws IOException {
    MetricsFragment fragment = BLOCK.render(kind, List.of(view(41, 45, 48)));

    InlineImage image = fragment.images().getFirst();
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(image.png()));
    assertThat(png.getColorModel().hasAlpha()).isFalse();
    assertThat(png.getWidth()).isEqualTo(2 * image.width());
    assertThat(png.getHeight()).isEqualTo(2 * image.height());
    assertThat(fragment.html())
        .contains("src=\"cid:" + image.contentId() + "\"")
        .contains("width=\"" + image.width() + "\" height=\"" + image.height() + "\"")
        .contains("alt=\"Screens: 48. Last 3 readings between 41 and 48\"");
    assertThat(image.alt()).isEqualTo("Screens: 48. Last 3 readings between 41 and 48");
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "CHANGE"})
  void whatStandsInASentenceBreaksNoLine(BlockKind kind) {
    MetricsFragment fragment = BLOCK.render(kind, List.of(view(41, 45, 48)));

    assertThat(fragment.html()).doesNotContain("\n", "<div", "<table");
    assertThat(fragment.text()).doesNotContain("\n");
    assertThat(fragment.images()).isEmpty();
  }

  @Test
  void aChangeSaysHowMuchAndSinceWhen() {
    assertThat(BLOCK.render(BlockKind.CHANGE, List.of(view(40, 48))).text())
        .isEqualTo("48, +8 (+20%) since 2 Mar");
    assertThat(block(Locale.GERMANY).render(BlockKind.CHANGE, List.of(view(40, 48))).text())
        .startsWith("48, +8 (+20")
        .contains("seit 2. März");
  }

  @Test
  void aTableHasARowForEachMetricAndItsHeadings() {
    MetricsFragment fragment = BLOCK.render(BlockKind.TABLE, List.of(view(1, 2), view(3, 4)));

    assertThat(fragment.html()).contains("<th", "scope=\"col\"");
    assertThat(fragment.text().lines().filter(line -> line.startsWith("- Screens"))).hasSize(2);
  }

  @Test
  void barsOfNegativeNumbersHangBelowZero() throws IOException {
    byte[] png =
        new BarChart(60, 40, Color.BLUE, Color.WHITE)
            .png(List.of(new BigDecimal("-5"), new BigDecimal("5")));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(new Color(picture.getRGB(16, 12))).isEqualTo(Color.WHITE);
    assertThat(new Color(picture.getRGB(16, 60))).isNotEqualTo(Color.WHITE);
    assertThat(new Color(picture.getRGB(34, 12))).isNotEqualTo(Color.WHITE);
    assertThat(new Color(picture.getRGB(34, 60))).isEqualTo(Color.WHITE);
  }

  @Test
  void aLineGoesFromTheFirstToTheLastPoint() {
    LineShape shape = LineShape.of(points(1, 3, 2), 106, 62);

    assertThat(shape.line()).isEqualTo("M6.0 56.0L53.0 6.0L100.0 31.0");
    assertThat(shape.area()).endsWith("L100.0 62.0L6.0 62.0Z");
    assertThat(shape.dot()).isEqualTo("M100.0 31.0h0");
  }

  private static MetricView view(int... values) {
    var metric =
        new MetricDefinition(
            "screens", "Screens", "", MetricFormat.WHOLE, Direction.UP_IS_GOOD, "$.screens", null);
    List<MetricPoint> points = points(values);
    MetricReading reading = new MetricReading("screens", points.getLast().value(), points, NOW);
    return MetricView.of(metric, reading, points.getFirst(), Locale.UK);
  }

  private static List<MetricPoint> points(int... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i ->
            new MetricPoint(
                NOW.minus(Duration.ofDays(values.length - 1L - i)), BigDecimal.valueOf(values[i])))
        .toList();
  }
}
