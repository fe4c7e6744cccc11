package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Row;
import com.operanttechnologies.document.copy.PlacedImage;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of lines; its head is repeated on each page, and no line is cut. */
record Lines(PaperView view, Galley galley, LineColumns columns) {

  private static final float HEAD_PADDING = mm(1.5);
  private static final float ROW_PADDING = mm(2.2);
  private static final float DETAILS_GAP = mm(0.6);
  private static final Map<String, Style> DESCRIPTION =
      Map.of("section", Look.HEADING, "note", Look.DETAILS, "subtotal", Look.BODY);

  void set(List<Row> rows, Tag root, float above) {
    Tag table = root.add(Role.TABLE);
    Strip head = head(table.add(Role.TABLE_HEAD).add(Role.ROW));
    galley.add(head.after(above).keptWithNext());
    Tag body = table.add(Role.TABLE_BODY);
    for (Row row : rows) {
      if (row.kind().equals("subtotal")) {
        galley.keepLast();
      }
      Strip strip = row(row, body.add(Role.ROW)).under(head);
      galley.add(row.kind().equals("section") ? strip.keptWithNext() : strip);
    }
  }

  private Strip head(Tag row) {
    var heads = new ArrayList<Column>();
    heads.add(head(row, columns.position(), "#"));
    heads.add(head(row, columns.description(), view.word("description")));
    heads.add(head(row, columns.quantities(), view.word("quantity")));
    if (view.columns().unit()) {
      heads.add(head(row, columns.units(), view.word("unit")));
    }
    heads.add(head(row, columns.prices(), view.columns().price()));
    if (view.columns().tax()) {
      heads.add(head(row, columns.taxes(), view.word("tax")));
    }
    heads.add(head(row, columns.amounts(), view.columns().amount()));
    return Strip.ofBottoms(HEAD_PADDING, heads.toArray(Column[]::new))
        .ruled(0, galley.width(), Look.HEAD_LINE, Look.INK);
  }

  private static Column head(Tag row, Column column, String word) {
    return column.text(row.add(Role.COLUMN_HEAD), word, Look.COLUMN_HEAD);
  }

  private Strip row(Row line, Tag row) {
    var cells = new ArrayList<Column>();
    cells.add(
        columns.position().text(row.add(Role.CELL), line.position(), Look.BODY.in(Look.FAINT)));
    describe(line, row.add(Role.CELL), cells);
    cells.add(columns.quantities().text(row.add(Role.CELL), line.quantity(), Look.BODY));
    if (view.columns().unit()) {
      cells.add(columns.units().text(row.add(Role.CELL), line.unit(), Look.BODY.in(Look.FAINT)));
    }
    cells.add(
        figure(columns.prices(), row.add(Role.CELL), line.price(), line.discount(), Look.BODY));
    if (view.columns().tax()) {
      cells.add(columns.taxes().text(row.add(Role.CELL), line.tax(), Look.BODY));
    }
    cells.add(
        figure(
            columns.amounts(), row.add(Role.CELL), line.amount(), line.interval(), amount(line)));
    return Strip.ofTops(ROW_PADDING, cells.toArray(Column[]::new))
        .ruled(0, galley.width(), Look.HAIRLINE, Look.LINE);
  }

  private void describe(Row line, Tag cell, List<Column> cells) {
    PlacedImage image = view.images().lines().get(line.position());
    if (image == null) {
      boolean bare = line.details().isEmpty() && !line.chosen();
      cells.add(
          bare
              ? columns.description().text(cell, line.description(), style(line))
              : description(line, cell, columns.description()));
    } else {
      cells.add(description(line, cell, columns.besidePicture()));
      cells.add(picture(image, cell.addFigure(image.alternative())));
    }
  }

  private Column picture(PlacedImage image, Tag figure) {
    float scale = image.scale(columns.pictureSide(), columns.pictureSide());
    float width = image.image().width() * scale;
    float height = image.image().height() * scale;
    float x = columns.pictureEnd() - width;
    return galley
        .left(x, width)
        .piece(new Piece.Picture(figure, image.name(), x, 0, width, height));
  }

  private static Style style(Row line) {
    return DESCRIPTION.getOrDefault(line.kind(), Look.STRONG);
  }

  private Column description(Row line, Tag cell, Column column) {
    Tag name = cell.add(Role.PARAGRAPH);
    column.text(name, line.description() + " ", style(line));
    if (line.chosen()) {
      column.note(name, view.word("chosen"), Look.BELOW, mm(1));
    }
    for (List<String> paragraph : line.details()) {
      column.gap(DETAILS_GAP).texts(cell.add(Role.PARAGRAPH), paragraph, Look.DETAILS);
    }
    return column;
  }

  private static Style amount(Row line) {
    return line.kind().equals("subtotal") ? Look.STRONG : Look.BODY;
  }

  private static Column figure(Column column, Tag cell, String figure, String below, Style style) {
    return below.isEmpty()
        ? column.text(cell, figure, style)
        : column
            .text(cell.add(Role.PARAGRAPH), figure, style)
            .text(cell.add(Role.PARAGRAPH), below, Look.BELOW);
  }
}
