package com.operanttechnologies.quote.image;

import org.jspecify.annotations.Nullable;

/**
 * A picture on a version, frozen with it: its hash says which bytes are meant.
 *
 * @param line id of the line whose product it shows; absent: it is the cover of the quote
 * @param alternative what it shows, for those who do not see it
 * @param width in pixels, as is the height: no part of what is hashed, as the bytes say it
 */
public record QuoteImage(
    @Nullable String line, String sha256, String alternative, int width, int height) {

  /** The same picture with another line. */
  public QuoteImage beside(String otherLine) {
    return new QuoteImage(otherLine, sha256, alternative, width, height);
  }
}
