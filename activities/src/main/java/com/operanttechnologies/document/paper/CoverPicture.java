package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PlacedImage;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Tag;

/** The picture between the title and the covering text. */
record CoverPicture(PaperView view, Galley galley) {

  private static final float HIGHEST = mm(62);

  void set(Tag root) {
    PlacedImage cover = view.images().cover();
    if (cover == null) {
      return;
    }
    float scale = cover.scale(galley.width(), HIGHEST);
    Column column = galley.left(0, galley.width());
    column.piece(
        new Piece.Picture(
            root.addFigure(cover.alternative()),
            cover.name(),
            0,
            0,
            cover.image().width() * scale,
            cover.image().height() * scale));
    galley.add(Strip.ofTops(0, column).after(mm(5)));
  }
}
