package com.operanttechnologies.document.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the logical structure. Parts are added in reading order when the text is set; marks say
 * afterwards where on paper it stands. A tag has either parts or marks.
 */
public final class Tag {

  /** The number of a stretch of text on one page, both from 0. */
  public record Mark(int page, int number) {}

  /** The edges of a picture on its page, in points from the lower left corner. */
  public record Box(float left, float bottom, float right, float top) {}

  private final Role role;
  private final @Nullable String alternative;
  private final List<Tag> parts = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>(1);
  private @Nullable Box box;

  private Tag(Role role, @Nullable String alternative) {
    this.role = role;
    this.alternative = alternative;
  }

  public static Tag document() {
    return new Tag(Role.DOCUMENT, null);
  }

  public Tag add(Role partRole) {
    var part = new Tag(partRole, null);
    parts.add(part);
    return part;
  }

  /** The alternative is what is read out in place of the picture. */
  public Tag addFigure(String figureAlternative) {
    var figure = new Tag(Role.FIGURE, figureAlternative);
    parts.add(figure);
    return figure;
  }

  public void mark(Mark mark) {
    marks.add(mark);
  }

  public void place(Box where) {
    box = where;
  }

  public Role role() {
    return role;
  }

  public @Nullable String alternative() {
    return alternative;
  }

  public @Nullable Box box() {
    return box;
  }

  public List<Tag> parts() {
    return parts;
  }

  public List<Mark> marks() {
    return marks;
  }
}
