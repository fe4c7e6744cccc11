package com.operanttechnologies.document.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the width of a page in one piece, such as a line of text or a row of a table.
 *
 * @param above room before it, which a page does not begin with
 * @param kept on one page with the strip that follows
 * @param head the strip to be repeated above it where it begins a page
 * @param opening a page begins with it in any case
 */
public record Strip(
    List<Piece> pieces,
    float height,
    float above,
    boolean kept,
    @Nullable Strip head,
    boolean opening) {

  public static Strip of(List<Piece> pieces, float height) {
    return new Strip(pieces, height, 0, false, null, false);
  }

  /** The columns side by side, level at their tops. */
  public static Strip ofTops(float padding, Column... columns) {
    var pieces = new ArrayList<Piece>();
    float height = 0;
    for (Column column : columns) {
      height = Math.max(height, column.height());
      column.pieces().forEach(piece -> pieces.add(piece.movedDown(padding)));
    }
    return of(pieces, height + 2 * padding);
  }

  /** The columns side by side, level at their bottoms. */
  public static Strip ofBottoms(float padding, Column... columns) {
    float height = 0;
    for (Column column : columns) {
      height = Math.max(height, column.height());
    }
    var pieces = new ArrayList<Piece>();
    for (Column column : columns) {
      float down = padding + height - column.height();
      column.pieces().forEach(piece -> pieces.add(piece.movedDown(down)));
    }
    return of(pieces, height + 2 * padding);
  }

  public Strip after(float room) {
    return new Strip(pieces, height, room, kept, head, opening);
  }

  public Strip keptWithNext() {
    return new Strip(pieces, height, above, true, head, opening);
  }

  public Strip under(Strip repeated) {
    return new Strip(pieces, height, above, kept, repeated, opening);
  }

  public Strip onNewPage() {
    return new Strip(pieces, height, above, kept, head, true);
  }

  /** With a rule below, which makes it that much higher. */
  public Strip ruled(float x, float width, float thickness, int colour) {
    var more = new ArrayList<>(pieces);
    more.add(new Piece.Rule(x, height, width, thickness, colour));
    return new Strip(more, height + thickness, above, kept, head, opening);
  }

  /** With a rule on top, and room between it and what is there. */
  public Strip ruledAbove(float x, float width, float thickness, int colour, float room) {
    float down = thickness + room;
    var more = new ArrayList<Piece>();
    more.add(new Piece.Rule(x, 0, width, thickness, colour));
    pieces.forEach(piece -> more.add(piece.movedDown(down)));
    return new Strip(more, height + down, above, kept, head, opening);
  }

  public Strip padded(float below) {
    return new Strip(pieces, height + below, above, kept, head, opening);
  }

  /** As it stands on a page of that width that is read from the other side. */
  public Strip mirrored(float pageWidth) {
    var others = pieces.stream().map(piece -> piece.mirrored(pageWidth)).toList();
    Strip repeated = head == null ? null : head.mirrored(pageWidth);
    return new Strip(others, height, above, kept, repeated, opening);
  }

  /** For the eye only. */
  Strip untagged() {
    return of(pieces.stream().map(Piece::untagged).toList(), height);
  }

  /**
   * The upper part, no higher than the room, and the rest; the upper part is empty if not even one
   * line has room.
   */
  List<Strip> split(float room) {
    float cut =
        pieces.stream()
            .filter(piece -> piece.bottom() > room)
            .map(Piece::top)
            .min(Float::compare)
            .orElse(height);
    var upper = pieces.stream().filter(piece -> piece.bottom() <= cut).toList();
    var rest =
        pieces.stream()
            .filter(piece -> piece.bottom() > cut)
            .map(piece -> piece.movedDown(-cut))
            .toList();
    return List.of(
        new Strip(upper, cut, above, false, head, opening),
        new Strip(rest, height - cut, 0, kept, head, false));
  }
}
