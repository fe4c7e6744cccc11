package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.Enclosures;
import com.operanttechnologies.document.PaperImage;
import com.operanttechnologies.document.PaperImages;
import com.operanttechnologies.image.Photo;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes with a quote that shows its products. */
final class Pictured {
  private Pictured() {}

  static PaperImage jpeg(int width, int height, Color colour, String alternative) {
    return image(Photo.jpeg(width, height, colour), "image/jpeg", width, height, alternative);
  }

  /** Opaque, as what is kept is. */
  static PaperImage png(int width, int height, String alternative) {
    byte[] png = Photo.written("png", Photo.halves(width, height));
    return image(png, "image/png", width, height, alternative);
  }

  private static PaperImage image(
      byte[] bytes, String type, int width, int height, String alternative) {
    return new PaperImage(Sha256.of(bytes), type, bytes, width, height, alternative);
  }

  /** A cover, and pictures at the first and third line, one of each kind. */
  static Enclosures quote() {
    Map<Integer, PaperImage> lines = new HashMap<>();
    lines.put(1, jpeg(480, 320, new Color(0xc0392b), "A mainsail in red"));
    lines.put(3, png(240, 480, "A flag in red and blue"));
    PaperImage harbour = jpeg(1_200, 420, new Color(0x27ae60), "A sail off the harbour");
    return new Enclosures(List.of(), new PaperImages(harbour, lines));
  }
}
