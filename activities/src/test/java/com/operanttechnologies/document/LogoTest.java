package com.operanttechnologies.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {

  @Test
  void aPictureIsWrittenAnewAndNoLargerThanPaperNeeds() throws IOException {
    Logo logo = Logo.ofUpload(picture("png", 3000, 600));

    BufferedImage printed = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
    assertThat(logo.mediaType()).isEqualTo("image/png");
    assertThat(printed.getWidth()).isEqualTo(1000);
    assertThat(printed.getHeight()).isEqualTo(200);
    assertThat(printed.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void whatIsHiddenBehindAPictureIsGone() throws IOException {
    byte[] picture = picture("jpeg", 100, 100);
    byte[] secret = "<script>".getBytes(StandardCharsets.UTF_8);
    byte[] loaded = Arrays.copyOf(picture, picture.length + secret.length);
    System.arraycopy(secret, 0, loaded, picture.length, secret.length);

    Logo logo = Logo.ofUpload(loaded);

    assertThat(logo.mediaType()).isEqualTo("image/jpeg");
    assertThat(new String(logo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
  }

  @Test
  void svgIsRefusedWithTheWayOn() {
    assertRefused(
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
        "Export it as PNG");
  }

  @Test
  void anythingElseIsRefused() {
    assertRefused("GIF89a".getBytes(StandardCharsets.UTF_8), "neither a PNG nor a JPEG");
    assertRefused(new byte[0], "neither a PNG nor a JPEG");
  }

  @Test
  void aBrokenPictureIsRefused() throws IOException {
    assertRefused(Arrays.copyOf(picture("png", 100, 100), 60), "broken");
    assertRefused(Arrays.copyOf(picture("jpeg", 100, 100), 30), "broken");
  }

  @Test
  void sizesOutsideTheBoundsAreRefused() throws IOException {
    assertRefused(new byte[2_000_001], "larger than 2 MB");
    assertRefused(picture("png", 8, 200), "only 8 × 200 pixels");
    assertRefused(picture("png", 8_001, 20), "8001 × 20 pixels");
  }

  private static void assertRefused(byte[] upload, String reason) {
    assertThatThrownBy(() -> Logo.ofUpload(upload))
        .isInstanceOf(LogoRefused.class)
        .hasMessageContaining(reason);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, type), format, out);
    return out.toByteArray();
  }
}
