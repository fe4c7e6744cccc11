package com.operanttechnologies.document.type;

import java.util.ArrayList;
import java.util.List;

/** Divides strips into pages of one height; strips that are kept together move together. */
public final class Imposition {

  /**
   * A strip at its place.
   *
   * @param y of its top, in points below the upper margin
   */
  public record Placed(Strip strip, float y) {}

  private final float height;
  private final List<List<Placed>> pages = new ArrayList<>();
  private List<Placed> page = new ArrayList<>();
  private float y;

  /** Where the page begins, below a repeated head. */
  private float start;

  private Imposition(float height) {
    this.height = height;
    pages.add(page);
  }

  /** One list a page; the height is what is left between the margins, in points. */
  public static List<List<Placed>> divide(List<Strip> strips, float height) {
    var imposition = new Imposition(height);
    int next = 0;
    while (next < strips.size()) {
      int end = next;
      while (end < strips.size() - 1 && strips.get(end).kept()) {
        end++;
      }
      imposition.place(strips.subList(next, end + 1));
      next = end + 1;
    }
    return imposition.pages;
  }

  private void place(List<Strip> together) {
    Strip first = together.getFirst();
    if (first.opening() && y > start || !fits(together) && fitsOnAPage(together) && y > start) {
      turnPage(first);
    }
    together.forEach(this::place);
  }

  private void place(Strip strip) {
    if (y > start && y + strip.above() + strip.height() > height) {
      turnIfOnePageIsEnough(strip);
    }
    float top = y > start ? y + strip.above() : y;
    if (top + strip.height() <= height) {
      put(strip, top);
      return;
    }
    List<Strip> parts = strip.split(height - top);
    if (!parts.getFirst().pieces().isEmpty()) {
      put(parts.getFirst(), top);
    } else if (y <= start) {
      put(strip, top);
      return;
    }
    turnPage(strip);
    place(parts.getLast());
  }

  private void turnIfOnePageIsEnough(Strip strip) {
    if (headHeight(strip) + strip.height() <= height) {
      turnPage(strip);
    }
  }

  private void put(Strip strip, float top) {
    page.add(new Placed(strip, top));
    y = top + strip.height();
  }

  private void turnPage(Strip first) {
    page = new ArrayList<>();
    pages.add(page);
    y = 0;
    start = 0;
    Strip head = first.head();
    if (head != null) {
      put(head.untagged(), 0);
      start = y;
    }
  }

  private boolean fits(List<Strip> strips) {
    return y + strips.getFirst().above() + heightOf(strips) <= height;
  }

  private boolean fitsOnAPage(List<Strip> strips) {
    return headHeight(strips.getFirst()) + heightOf(strips) <= height;
  }

  private static float headHeight(Strip strip) {
    return strip.head() == null ? 0 : strip.head().height();
  }

  private static float heightOf(List<Strip> strips) {
    float sum = strips.getFirst().height();
    for (Strip strip : strips.subList(1, strips.size())) {
      sum += strip.above() + strip.height();
    }
    return sum;
  }
}
