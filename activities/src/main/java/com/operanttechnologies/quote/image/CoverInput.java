package com.operanttechnologies.quote.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture at the head of a quote, uploaded before.
 *
 * @param sha256 as the upload answered; absent or empty: no cover
 * @param alternative what it shows, for those who do not see it
 * @param width in pixels, as is the height; the server measures itself, so both may be left out
 */
public record CoverInput(
    @Nullable String sha256,
    @Nullable String alternative,
    @Nullable Integer width,
    @Nullable Integer height) {
  public static final CoverInput NONE = new CoverInput(null, null, null, null);

  /** None where there is no cover: nothing is left as it is. */
  public static CoverInput of(@Nullable QuoteImage cover) {
    return cover == null
        ? NONE
        : new CoverInput(cover.sha256(), cover.alternative(), cover.width(), cover.height());
  }

  /** The cover of what was checked before; empty where there is none. */
  public static List<QuoteImage> images(@Nullable CoverInput cover) {
    return cover == null || cover.sha256() == null || cover.sha256().isBlank()
        ? List.of()
        : List.of(
            new QuoteImage(
                null,
                cover.sha256(),
                cover.alternative() == null ? "" : cover.alternative(),
                cover.width() == null ? 0 : cover.width(),
                cover.height() == null ? 0 : cover.height()));
  }
}
