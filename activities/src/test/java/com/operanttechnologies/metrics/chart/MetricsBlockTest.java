package com.operanttechnologies.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.chart.MetricChange.Tone;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsBlockTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final MetricsBlock BLOCK =
      new MetricsBlock(Locale.UK, ZoneId.of("Europe/London"), new Color(0x2F5BEA));

  @Test
  void bothFragmentsSayTheSameNumbers() {
    var fragment = BLOCK.render(List.of(view(Direction.UP_IS_GOOD, "45", "48", "41", "48")));

    for (var number : List.of("Screens", "48", "+3 (+6.7%)", "since 1 Mar", "3 March 2026")) {
      assertThat(fragment.html()).contains(number);
      assertThat(fragment.text()).contains(number);
    }
    assertThat(fragment.text()).contains("Last 2 readings between 41 and 48");
  }

  @Test
  void everyPictureHasItsSizeAndTellsItsNumber() {
    var fragment = BLOCK.render(List.of(view(Direction.UP_IS_GOOD, "45", "48", "41", "48")));

    assertThat(fragment.images()).hasSize(1);
    assertThat(fragment.html())
        .contains("src=\"cid:" + fragment.images().getFirst().contentId() + "\"")
        .contains("width=\"180\" height=\"56\"")
        .contains("alt=\"Screens: 48. Last 2 readings between 41 and 48\"");
  }

  @Test
  void theSameNumbersMakeTheSameBlock() {
    var views = List.of(view(Direction.UP_IS_GOOD, "45", "48", "41", "48"));

    assertThat(BLOCK.render(views).images().getFirst().contentId())
        .isEqualTo(BLOCK.render(views).images().getFirst().contentId());
    assertThat(BLOCK.render(views).html()).isEqualTo(BLOCK.render(views).html());
  }

  @Test
  void aMetricWithoutHistoryHasNoPicture() {
    var fragment = BLOCK.render(List.of(view(Direction.UP_IS_GOOD, null, "48")));

    assertThat(fragment.images()).isEmpty();
    assertThat(fragment.html()).contains("48").doesNotContain("<img", "since");
  }

  @Test
  void noMetricsMakeNoBlock() {
    assertThat(BLOCK.render(List.of())).isEqualTo(MetricsFragment.NONE);
  }

  @Test
  void labelsAreEscaped() {
    var metric =
        new MetricDefinition("a", "<b>\"&", "", MetricFormat.WHOLE, Direction.NEUTRAL, "$.a", null);
    var view =
        MetricView.of(
            metric, new MetricReading("a", BigDecimal.ONE, List.of(), NOW), null, Locale.UK);

    assertThat(BLOCK.render(List.of(view)).html()).contains("&lt;b&gt;&quot;&amp;");
  }

  @Test
  void goodAndBadFollowTheDirection() {
    assertThat(tone(Direction.UP_IS_GOOD, "1", "2")).isEqualTo(Tone.GOOD);
    assertThat(tone(Direction.UP_IS_GOOD, "2", "1")).isEqualTo(Tone.BAD);
    assertThat(tone(Direction.DOWN_IS_GOOD, "2", "1")).isEqualTo(Tone.GOOD);
    assertThat(tone(Direction.NEUTRAL, "1", "2")).isEqualTo(Tone.NEUTRAL);
    assertThat(tone(Direction.UP_IS_GOOD, "2", "2.0")).isEqualTo(Tone.NEUTRAL);
  }

  @Test
  void aChangeIsWrittenWithItsSign() {
    assertThat(change(MetricFormat.WHOLE, "1000", "900").amount()).isEqualTo("−100");
    assertThat(change(MetricFormat.WHOLE, "1000", "900").percent()).isEqualTo("−10%");
    assertThat(change(MetricFormat.WHOLE, "0", "5").percent()).isEmpty();
    assertThat(change(MetricFormat.PERCENT, "99.5", "99.9").amount()).isEqualTo("+0.4");
    assertThat(change(MetricFormat.PERCENT, "99.5", "99.9").inPoints()).isTrue();
  }

  @Test
  void numbersAreWrittenAsTheReaderWritesThem() {
    var million = new BigDecimal("1234567.891");

    assertThat(MetricFormat.WHOLE.format(million, "", Locale.GERMANY)).isEqualTo("1.234.568");
    assertThat(MetricFormat.DECIMAL.format(million, "s", Locale.UK))
        .isEqualTo("1,234,567.89\u00a0s");
    assertThat(MetricFormat.COMPACT.format(million, "", Locale.US)).isEqualTo("1.2M");
    assertThat(MetricFormat.MONEY.format(million, "JPY", Locale.US)).isEqualTo("¥1,234,568");
    assertThat(MetricFormat.PERCENT.format(new BigDecimal("99.95"), "", Locale.US))
        .isEqualTo("99.95%");
  }

  @Test
  void aBlockOfTheDemoNumbersStaysSmall() {
    var readings = DemoMetrics.read(new UUID(1, 2), NOW);
    var definitions = DemoMetrics.definitions();
    var views =
        IntStream.range(0, readings.size())
            .mapToObj(i -> MetricView.of(definitions.get(i), readings.get(i), null, Locale.UK))
            .toList();

    var fragment = BLOCK.render(views);

    assertThat(fragment.html().length()).isLessThan(8_000);
    assertThat(fragment.images()).allMatch(image -> image.png().length < 20_000);
    assertThat(Pattern.compile("<img ").matcher(fragment.html()).results().count()).isEqualTo(4);
  }

  private static Tone tone(Direction direction, String before, String now) {
    return view(direction, before, now).change().tone();
  }

  private static MetricChange change(MetricFormat format, String before, String now) {
    var metric = new MetricDefinition("a", "A", "", format, Direction.UP_IS_GOOD, "$.a", null);
    return MetricChange.between(
        new MetricPoint(NOW, new BigDecimal(before)), new BigDecimal(now), metric, Locale.UK);
  }

  private static MetricView view(
      Direction direction, @Nullable String before, String now, String... history) {
    var metric =
        new MetricDefinition("screens", "Screens", "", MetricFormat.WHOLE, direction, "$.a", null);
    var points =
        List.of(history).stream().map(v -> new MetricPoint(NOW, new BigDecimal(v))).toList();
    var earlier =
        before == null
            ? null
            : new MetricPoint(Instant.parse("2026-03-01T10:00:00Z"), new BigDecimal(before));
    return MetricView.of(
        metric, new MetricReading("screens", new BigDecimal(now), points, NOW), earlier, Locale.UK);
  }
}
