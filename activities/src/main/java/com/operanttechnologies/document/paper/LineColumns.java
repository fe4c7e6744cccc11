package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Row;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The edges of the columns of lines, in points: those of figures are as wide as the widest figure
 * needs, within bounds that leave the description room.
 *
 * @param unit wide 0 when no line has a unit
 * @param tax wide 0 when all lines are taxed alike
 */
record LineColumns(
    Galley galley, float what, float quantity, float unit, float price, float tax, float amount) {

  private static final float POSITION = mm(7);
  private static final float GUTTER = mm(2.5);
  private static final float PICTURE = mm(17);

  static LineColumns of(Galley galley, PaperView view) {
    List<Row> rows = new ArrayList<>(view.lines());
    rows.addAll(view.options());
    view.groups().forEach(group -> rows.addAll(group.lines()));
    float quantity = widest(galley, rows, Row::quantity, 16, 24);
    float unit = view.columns().unit() ? mm(14) : 0;
    float price = widest(galley, rows, Row::price, 22, 36);
    float tax = view.columns().tax() ? widest(galley, rows, Row::tax, 12, 14) : 0;
    float amount = widest(galley, rows, Row::amount, 24, 36);
    float others = POSITION;
    for (float width : new float[] {quantity, unit, price, tax, amount}) {
      others += width == 0 ? 0 : width + GUTTER;
    }
    return new LineColumns(galley, galley.width() - others, quantity, unit, price, tax, amount);
  }

  Column position() {
    return galley.left(0, POSITION);
  }

  Column description() {
    return galley.left(POSITION, what);
  }

  /** What is left of it beside a picture. */
  Column besidePicture() {
    return galley.left(POSITION, what - pictureSide() - GUTTER);
  }

  /** Where a picture ends. */
  float pictureEnd() {
    return POSITION + what;
  }

  /** How wide and how high a picture is at the most. */
  float pictureSide() {
    return Math.min(PICTURE, what / 3);
  }

  Column quantities() {
    return galley.right(POSITION + what + GUTTER, quantity);
  }

  Column units() {
    return galley.left(POSITION + what + quantity + 2 * GUTTER, unit);
  }

  Column prices() {
    return galley.right(taxAt() - GUTTER - price, price);
  }

  Column taxes() {
    return galley.right(taxAt(), tax);
  }

  Column amounts() {
    return galley.right(galley.width() - amount, amount);
  }

  private float taxAt() {
    float right = galley.width() - amount - GUTTER;
    return tax == 0 ? right + GUTTER : right - tax;
  }

  private static float widest(
      Galley galley, List<Row> rows, Function<Row, String> figure, double least, double most) {
    float widest = mm(least);
    for (Row row : rows) {
      widest = Math.max(widest, galley.widthOf(figure.apply(row), Look.BODY));
    }
    return Math.min(widest, mm(most));
  }
}
