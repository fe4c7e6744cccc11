package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.copy.PaperView.Period;
import com.operanttechnologies.document.copy.PaperView.Totals;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.util.List;

/** The sums, all on one page. */
record TotalsBlock(PaperView view, Galley galley, int accent) {

  private static final float LEFT = mm(62);
  private static final float PERIOD_PADDING = mm(1.2);
  private static final float STEP_PADDING = mm(0.9);
  private static final float LEAST_GAP = mm(4);

  void set(Tag root) {
    Totals totals = view.totals();
    float above = mm(8);
    if (!totals.periods().isEmpty()) {
      periods(root.add(Role.TABLE), totals.periods(), above);
      above = mm(6);
    }
    due(root.add(Role.TABLE), totals, above);
    if (!totals.dueNote().isEmpty()) {
      galley.keepLast();
      Column note = galley.right(LEFT, width());
      note.text(root.add(Role.PARAGRAPH), totals.dueNote(), Look.NOTE);
      galley.add(Strip.ofTops(0, note).after(mm(0.5)));
    }
  }

  private void periods(Tag table, List<Period> periods, float above) {
    float figure = figureWidth(periods);
    Tag head = table.add(Role.TABLE_HEAD).add(Role.ROW);
    var words = List.of("totals", "net", "taxColumn", "gross");
    var columns = columns(figure);
    for (int i = 0; i < words.size(); i++) {
      String word = view.word(words.get(i));
      columns[i].text(head.add(Role.COLUMN_HEAD), word, Look.COLUMN_HEAD);
    }
    add(Strip.ofBottoms(PERIOD_PADDING, columns), Look.HEAD_LINE, Look.INK, above);

    Tag body = table.add(Role.TABLE_BODY);
    for (Period period : periods) {
      Tag row = body.add(Role.ROW);
      columns = columns(figure);
      columns[0].text(row.add(Role.ROW_HEAD), period.label(), Look.PERIOD);
      columns[1].text(row.add(Role.CELL), period.net(), Look.PERIOD);
      columns[2].text(row.add(Role.CELL), period.tax(), Look.PERIOD);
      columns[3].text(row.add(Role.CELL), period.gross(), Look.PERIOD);
      add(Strip.ofTops(PERIOD_PADDING, columns), Look.HAIRLINE, Look.LINE, 0);
    }
  }

  private void add(Strip row, float thickness, int colour, float above) {
    galley.add(row.ruled(LEFT, width(), thickness, colour).after(above).keptWithNext());
  }

  private Column[] columns(float figure) {
    float right = galley.width();
    float pitch = figure + LEAST_GAP;
    return new Column[] {
      galley.left(LEFT, width() - 3 * pitch),
      galley.right(right - 2 * pitch - figure, figure),
      galley.right(right - pitch - figure, figure),
      galley.right(right - figure, figure)
    };
  }

  private float figureWidth(List<Period> periods) {
    float widest = mm(20);
    for (Period period : periods) {
      for (String figure : List.of(period.net(), period.tax(), period.gross())) {
        widest = Math.max(widest, galley.widthOf(figure, Look.PERIOD));
      }
    }
    return Math.min(widest, width() / 4);
  }

  private void due(Tag table, Totals totals, float above) {
    float room = above;
    for (Fact step : totals.discounts()) {
      step(table.add(Role.ROW), step, room);
      room = 0;
    }
    for (Fact step : totals.steps()) {
      step(table.add(Role.ROW), step, room);
      room = 0;
    }
    Tag sum = table.add(Role.ROW);
    galley.add(
        row(sum, new Fact(totals.dueLabel(), totals.due()), Look.SUM.in(accent), 0)
            .padded(mm(1))
            .ruledAbove(LEFT, width(), Look.SUM_LINE, accent, mm(2.2)));
  }

  private void step(Tag row, Fact fact, float above) {
    galley.add(row(row, fact, Look.STEP, STEP_PADDING).after(above).keptWithNext());
  }

  private Strip row(Tag row, Fact fact, Style style, float padding) {
    float figure = galley.widthOf(fact.value(), style);
    float valueWidth = Math.min(figure, width() * 2 / 3);
    Column label = galley.left(LEFT, width() - valueWidth - LEAST_GAP);
    label.text(row.add(Role.ROW_HEAD), fact.label(), style);
    Column value = galley.right(galley.width() - valueWidth, valueWidth);
    value.text(row.add(Role.CELL), fact.value(), style);
    return Strip.ofTops(padding, label, value);
  }

  private float width() {
    return galley.width() - LEFT;
  }
}
