package com.operanttechnologies.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SparklineTest {
  private static final Color LINE = new Color(0x2F5BEA);
  private static final Color GROUND = new Color(0xF6F7FA);
  private final Sparkline sparkline = new Sparkline(100, 40, LINE, GROUND);

  @Test
  void itIsOpaqueAndTwiceItsSize() throws IOException {
    var image = drawn("1", "2", "3");

    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(image.getHeight()).isEqualTo(80);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0)).isEqualTo(GROUND.getRGB());
  }

  @Test
  void itRisesWithItsNumbers() throws IOException {
    var image = drawn("1", "9");

    assertThat(image.getRGB(186, 14)).isEqualTo(LINE.getRGB());
    assertThat(image.getRGB(14, 66)).isEqualTo(LINE.getRGB());
  }

  @Test
  void equalNumbersRunThroughTheMiddle() throws IOException {
    assertThat(drawn("5", "5", "5").getRGB(100, 40)).isEqualTo(LINE.getRGB());
  }

  @Test
  void oneNumberIsADot() throws IOException {
    assertThat(drawn("5").getRGB(100, 40)).isEqualTo(LINE.getRGB());
  }

  private BufferedImage drawn(String... values) throws IOException {
    var png = sparkline.png(Stream.of(values).map(BigDecimal::new).toList());
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
