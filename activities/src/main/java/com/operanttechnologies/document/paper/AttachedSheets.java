package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Attached;
import com.operanttechnologies.document.copy.PaperView.AttachedSheet;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Tag;
import java.util.Iterator;
import java.util.List;

/** The pages of the files that stand behind the quote: on each a caption and a picture. */
record AttachedSheets(PaperView view, Galley galley, float height) {

  private static final float GAP = mm(2);

  /** So that rounding does not make a page overfull. */
  private static final float SLACK = 1;

  void set(List<AttachedPicture> pictures, Tag root) {
    Iterator<AttachedPicture> next = pictures.iterator();
    for (Attached file : view.attachments()) {
      Role caption = Role.HEADING_2;
      for (AttachedSheet sheet : file.sheets()) {
        set(sheet, next.next(), root.add(caption), root.addFigure(sheet.alternative()));
        caption = Role.PARAGRAPH;
      }
    }
  }

  private void set(AttachedSheet sheet, AttachedPicture picture, Tag caption, Tag figure) {
    Column page = galley.left(0, galley.width());
    page.text(caption, sheet.caption(), Look.CAPTION).gap(GAP);
    float room = height - page.height() - SLACK;
    float scale = Math.min(galley.width() / picture.width(), room / picture.height());
    float width = picture.width() * scale;
    float side = (galley.width() - width) / 2;
    page.piece(picture(figure, picture, side, scale));
    page.piece(
        new Piece.Frame(
            side,
            -picture.height() * scale,
            width,
            picture.height() * scale,
            Look.HAIRLINE,
            Look.HAIR));
    galley.add(Strip.ofTops(0, page).onNewPage());
  }

  private static Piece picture(Tag figure, AttachedPicture picture, float x, float scale) {
    return new Piece.Picture(
        figure, picture.name(), x, 0, picture.width() * scale, picture.height() * scale);
  }
}
