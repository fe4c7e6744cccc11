package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.PaperImage;
import java.util.Base64;

/**
 * A picture as a paper calls it.
 *
 * @param name of a PDF's object; pictures of the same bytes have one
 */
public record PlacedImage(String name, PaperImage image) {
  private static final int SHORT = 16;

  static PlacedImage of(PaperImage image) {
    return new PlacedImage("I" + image.sha256().substring(0, SHORT), image);
  }

  public String alternative() {
    return image.alternative();
  }

  /** For a page that fetches nothing. */
  public String address() {
    return "data:"
        + image.mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(image.bytes());
  }

  /** By what it is multiplied to fit, in points a pixel, no coarser than 96 to the inch. */
  public float scale(float width, float height) {
    float coarsest = 0.75f;
    return Math.min(coarsest, Math.min(width / image.width(), height / image.height()));
  }
}
