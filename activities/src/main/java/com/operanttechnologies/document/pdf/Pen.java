package com.operanttechnologies.document.pdf;

import com.operanttechnologies.document.font.Cut;
import com.operanttechnologies.document.font.Glyph;
import com.operanttechnologies.document.type.Imposition.Placed;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.SetLine;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the content of one page; what has no tag is for the eye only and marked so. */
final class Pen {

  private static final String FOOTER = "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n";
  private static final String EYE_ONLY = "/Artifact BMC\n";
  private static final float FULL = 255;

  private final Content content = new Content();
  private final Fonts fonts;
  private final SheetFormat format;
  private final int page;
  private final List<Tag> tagged = new ArrayList<>();

  private @Nullable Object open;
  private int colour = -1;
  private @Nullable Cut cut;
  private float size;

  /** The page counts from 0. */
  Pen(Fonts fonts, SheetFormat format, int page) {
    this.fonts = fonts;
    this.format = format;
    this.page = page;
  }

  void draw(Placed placed) {
    float top = format.top() - placed.y();
    for (Piece piece : placed.strip().pieces()) {
      switch (piece) {
        case Piece.Text text -> draw(text, top);
        case Piece.Rule rule -> draw(rule, top);
        case Piece.Frame frame -> draw(frame, top);
        case Piece.Picture picture -> draw(picture, top);
      }
    }
  }

  /** In the lower margin. */
  void footer(SetLine line, float x, float y) {
    mark(FOOTER);
    write(line, x, y);
  }

  /** What has been written; nothing can be added any more. */
  Content finished() {
    close();
    return content;
  }

  /** The tags of this page, each at the place of its mark's number. */
  List<Tag> tagged() {
    return tagged;
  }

  private void draw(Piece.Text text, float top) {
    mark(text.tag());
    write(text.line(), format.left() + text.x(), top - text.y());
  }

  private void draw(Piece.Rule rule, float top) {
    mark(EYE_ONLY);
    fill(rule.colour());
    rectangle(rule.x(), top - rule.y() - rule.height(), rule.width(), rule.height());
    content.raw("f\n");
  }

  private void draw(Piece.Frame frame, float top) {
    float half = frame.stroke() / 2;
    mark(EYE_ONLY);
    colour(frame.colour(), "RG\n");
    content.number(frame.stroke()).raw("w\n");
    rectangle(
        frame.x() + half,
        top - frame.y() - frame.height() + half,
        frame.width() - frame.stroke(),
        frame.height() - frame.stroke());
    content.raw("S\n");
  }

  private void draw(Piece.Picture picture, float top) {
    float left = format.left() + picture.x();
    float bottom = top - picture.y() - picture.height();
    picture
        .tag()
        .place(new Tag.Box(left, bottom, left + picture.width(), bottom + picture.height()));
    mark(picture.tag());
    content.raw("q ").number(picture.width()).raw("0 0 ").number(picture.height());
    content.number(left).number(bottom);
    content.raw("cm /").raw(picture.name()).raw(" Do Q\n");
  }

  private void write(SetLine line, float x, float y) {
    Style style = line.style();
    fill(style.colour());
    if (line.read() != null) {
      content.raw("/Span <</ActualText <FEFF").text(line.read()).raw(">>> BDC\n");
    }
    content.raw("BT 1 0 0 1 ").number(x).number(y).raw("Tm\n");
    int start = line.start();
    while (start < line.end()) {
      Cut one = line.glyphs()[start].cut();
      int end = start + 1;
      while (end < line.end() && line.glyphs()[end].cut() == one) {
        end++;
      }
      choose(one, style.size());
      run(line.glyphs(), start, end, fonts.use(one));
      start = end;
    }
    content.raw(line.read() == null ? "ET\n" : "ET EMC\n");
  }

  private void run(Glyph[] glyphs, int start, int end, Fonts.Used used) {
    content.raw("<");
    for (int i = start; i < end; i++) {
      content.glyph(glyphs[i].id());
      used.glyphs().set(glyphs[i].id());
    }
    content.raw("> Tj\n");
  }

  private void choose(Cut other, float otherSize) {
    if (other != cut || otherSize != size) {
      content.raw("/").raw(fonts.use(other).name()).raw(" ").number(otherSize).raw("Tf\n");
      cut = other;
      size = otherSize;
    }
  }

  private void fill(int other) {
    if (other != colour) {
      colour(other, "rg\n");
      colour = other;
    }
  }

  private void colour(int rgb, String operator) {
    content
        .number((rgb >> 16 & 0xff) / FULL)
        .number((rgb >> 8 & 0xff) / FULL)
        .number((rgb & 0xff) / FULL)
        .raw(operator);
  }

  private void rectangle(float x, float y, float width, float height) {
    content.number(format.left() + x).number(y).number(width).number(height).raw("re ");
  }

  private void mark(@Nullable Tag tag) {
    if (tag == null) {
      mark(EYE_ONLY);
    } else if (open != tag) {
      close();
      tag.mark(new Tag.Mark(page, tagged.size()));
      content.raw("/").raw(tag.role().notation()).raw(" <</MCID ").number(tagged.size());
      content.raw(">> BDC\n");
      tagged.add(tag);
      open = tag;
    }
  }

  private void mark(String artifact) {
    if (!artifact.equals(open)) {
      close();
      content.raw(artifact);
      open = artifact;
    }
  }

  private void close() {
    if (open != null) {
      content.raw("EMC\n");
      open = null;
    }
  }
}
