package com.operanttechnologies.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Must: an uploaded picture is written anew, bounded, and nothing but its pixels is kept. */
class ImageReadingTest {

  private static BufferedImage seen(Pixels pixels) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(pixels.bytes()));
  }

  private static String bytes(Pixels pixels) {
    return new String(pixels.bytes(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsTooLargeIsMadeSmallerInItsProportions() throws IOException {
    Pixels pixels = ImageReading.of(Photo.jpeg(3_000, 1_500), Fit.PRODUCT);

    assertThat(pixels.mediaType()).isEqualTo("image/jpeg");
    assertThat(pixels.width() + " × " + pixels.height()).isEqualTo("480 × 240");
    assertThat(seen(pixels).getWidth()).isEqualTo(480);
    assertThat(pixels.bytes().length).isLessThan(60_000);
  }

  @Test
  void whatIsSmallIsNotMadeLarger() {
    Pixels pixels = ImageReading.of(Photo.png(60, 40), Fit.COVER);

    assertThat(pixels.width() + " × " + pixels.height()).isEqualTo("60 × 40");
  }

  @Test
  void whatIsTransparentStandsOnWhiteAndHasNoAlphaAnyMore() throws IOException {
    BufferedImage seen = seen(ImageReading.of(Photo.png(100, 80), Fit.PRODUCT));

    assertThat(seen.getColorModel().hasAlpha()).isFalse();
    assertThat(new Color(seen.getRGB(2, 2))).isEqualTo(Color.WHITE);
  }

  @Test
  void aGreyPictureIsAsDarkAsItWas() throws IOException {
    BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    fill(grey.getRaster(), 100);
    BufferedImage veiled = Photo.greyWithAlpha(40, 40);
    fill(veiled.getRaster(), 100, 255);

    for (byte[] upload :
        List.of(
            Photo.written("png", grey),
            Photo.written("jpeg", grey),
            Photo.written("png", veiled))) {
      BufferedImage seen = seen(ImageReading.of(upload, Fit.PRODUCT));
      assertThat(new Color(seen.getRGB(20, 20)).getRed()).isBetween(96, 104);
      assertThat(new Color(seen.getRGB(20, 20)).getBlue()).isBetween(96, 104);
    }
  }

  private static void fill(WritableRaster raster, int... samples) {
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        raster.setPixel(x, y, samples);
      }
    }
  }

  @Test
  void whereItWasTakenAndWhatHidesBehindItIsGone() {
    byte[] photo = Photo.exif(Photo.jpeg(200, 100), 1);
    byte[] secret = "<script>".getBytes(StandardCharsets.US_ASCII);
    byte[] loaded = Arrays.copyOf(photo, photo.length + secret.length);
    System.arraycopy(secret, 0, loaded, photo.length, secret.length);

    String kept = bytes(ImageReading.of(loaded, Fit.PRODUCT));

    assertThat(new String(loaded, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS 57.70");
    assertThat(kept).doesNotContain("Exif").doesNotContain("GPS").doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100 × 60, left", "2, 100 × 60, right", "3, 100 × 60, right", "4, 100 × 60, left",
    "5, 60 × 100, top", "6, 60 × 100, top", "7, 60 × 100, bottom", "8, 60 × 100, bottom"
  })
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, String size, String red)
      throws IOException {
    byte[] held = Photo.exif(Photo.written("jpeg", Photo.halves(100, 60)), orientation);

    Pixels pixels = ImageReading.of(held, Fit.PRODUCT);

    BufferedImage seen = seen(pixels);
    assertThat(pixels.width() + " × " + pixels.height()).isEqualTo(size);
    int x =
        switch (red) {
          case "left" -> 10;
          case "right" -> seen.getWidth() - 10;
          default -> seen.getWidth() / 2;
        };
    int y =
        switch (red) {
          case "top" -> 10;
          case "bottom" -> seen.getHeight() - 10;
          default -> seen.getHeight() / 2;
        };
    assertThat(new Color(seen.getRGB(x, y)).getRed()).isGreaterThan(200);
    assertThat(new Color(seen.getRGB(x, y)).getBlue()).isLessThan(60);
  }

  @Test
  void aMirroredPhotoIsNotTurnedTheOtherWay() throws IOException {
    BufferedImage corner = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
    var pen = corner.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 40, 30);
    pen.dispose();
    byte[] jpeg = Photo.written("jpeg", corner);

    assertThat(redCorner(jpeg, 5)).isEqualTo("top left");
    assertThat(redCorner(jpeg, 6)).isEqualTo("top right");
    assertThat(redCorner(jpeg, 7)).isEqualTo("bottom right");
    assertThat(redCorner(jpeg, 8)).isEqualTo("bottom left");
  }

  private static String redCorner(byte[] jpeg, int orientation) throws IOException {
    BufferedImage seen = seen(ImageReading.of(Photo.exif(jpeg, orientation), Fit.PRODUCT));
    int right = seen.getWidth() - 8;
    int bottom = seen.getHeight() - 8;
    for (int x : new int[] {8, right}) {
      for (int y : new int[] {8, bottom}) {
        if (new Color(seen.getRGB(x, y)).getRed() > 200) {
          return (y == 8 ? "top" : "bottom") + (x == 8 ? " left" : " right");
        }
      }
    }
    return "nowhere";
  }

  @Test
  void aMadeUpOrientationIsPassedOver() {
    byte[] jpeg = Photo.jpeg(100, 60);
    byte[] cutOff = Arrays.copyOf(Photo.exif(jpeg, 6), 20);

    assertThat(Orientation.of(Photo.exif(jpeg, 77))).isEqualTo(77);
    assertThat(ImageReading.of(Photo.exif(jpeg, 77), Fit.PRODUCT).width()).isEqualTo(100);
    assertThat(Orientation.of(cutOff)).isEqualTo(1);
  }

  @Test
  void aSharpPictureStaysPngWhileThatIsSmall() {
    assertThat(ImageReading.of(Photo.png(400, 300), Fit.PRODUCT).mediaType())
        .isEqualTo("image/png");
  }

  @Test
  void aPngThatTakesTooMuchBecomesAJpeg() {
    BufferedImage noise = new BufferedImage(480, 480, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 480; x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }

    Pixels pixels = ImageReading.of(Photo.written("png", noise), Fit.PRODUCT);

    assertThat(pixels.mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void theSameUploadGivesTheSameBytes() {
    byte[] photo = Photo.jpeg(900, 700);

    assertThat(ImageReading.of(photo, Fit.COVER).bytes())
        .isEqualTo(ImageReading.of(photo, Fit.COVER).bytes());
  }

  @Test
  void whatMovesOrIsOfAnotherKindIsRefusedWithTheWayOn() {
    refused(Photo.moving(Photo.png(100, 100)), "The picture moves");
    refused("GIF89a", "Save it as PNG or JPEG");
    refused("RIFF\0\0\0\0WEBPVP8 ", "WebP pictures are not taken");
    refused("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "Export it as PNG");
    refused("%PDF-1.7", "neither a PNG nor a JPEG");
    refused("", "Choose a PNG or JPEG picture first");
  }

  @Test
  void whatIsBrokenIsRefused() {
    refused(Arrays.copyOf(Photo.png(100, 100), 60), "the file is broken");
    refused(Arrays.copyOf(Photo.jpeg(100, 100), 30), "broken or not in RGB");
  }

  @Test
  void sizesOutsideTheBoundsAreRefusedBeforeTheyAreUnfolded() {
    refused(Arrays.copyOf(Photo.jpeg(100, 100), 4_000_001), "larger than 4 MB");
    refused(Photo.png(8, 200), "only 8 × 200 pixels");
    refused(Photo.png(10_001, 20), "10001 × 20 pixels");
  }

  private static void refused(String upload, String reason) {
    refused(upload.getBytes(StandardCharsets.ISO_8859_1), reason);
  }

  private static void refused(byte[] upload, String reason) {
    assertThatThrownBy(() -> ImageReading.of(upload, Fit.PRODUCT))
        .isInstanceOf(ImageRefused.class)
        .hasMessageContaining(reason);
  }
}
