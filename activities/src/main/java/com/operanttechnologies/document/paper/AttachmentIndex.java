package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Attached;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.util.List;

/** What stands behind the quote: name, pages and check sum of each file. */
record AttachmentIndex(PaperView view, Galley galley) {

  private static final float PAGES = mm(18);
  private static final float HASH = mm(86);
  private static final float GUTTER = mm(3);
  private static final float PADDING = mm(1.2);

  void set(Tag root) {
    if (view.attachments().isEmpty()) {
      return;
    }
    Tag heading = root.add(Role.HEADING_2);
    var title = List.of(view.word("attachments"));
    galley.paragraph(heading, title, Look.TERMS_HEADING, galley.width(), mm(10));
    galley.keepLast();
    Tag note = root.add(Role.PARAGRAPH);
    galley.paragraph(
        note, List.of(view.word("attachmentsNote")), Look.NOTE, galley.width(), mm(0.5));
    galley.keepLast();
    table(root.add(Role.TABLE));
  }

  private void table(Tag table) {
    Tag head = table.add(Role.TABLE_HEAD).add(Role.ROW);
    galley.add(
        row(
                cell(head, name(), "attachmentName", Look.COLUMN_HEAD),
                cell(head, pages(), "attachmentPages", Look.COLUMN_HEAD),
                cell(head, hash(), "attachmentHash", Look.COLUMN_HEAD))
            .ruled(0, galley.width(), Look.HEAD_LINE, Look.INK)
            .after(mm(1))
            .keptWithNext());
    Tag body = table.add(Role.TABLE_BODY);
    for (Attached file : view.attachments()) {
      Tag row = body.add(Role.ROW);
      galley.add(
          row(
                  name().text(row.add(Role.CELL), file.name(), Look.DETAILS),
                  pages().text(row.add(Role.CELL), file.pages(), Look.DETAILS),
                  hash().text(row.add(Role.CELL), file.sha256(), Look.FINGERPRINT))
              .ruled(0, galley.width(), Look.HAIRLINE, Look.LINE));
    }
  }

  private static Strip row(Column... columns) {
    return Strip.ofTops(PADDING, columns);
  }

  private Column cell(Tag row, Column column, String word, Style style) {
    return column.text(row.add(Role.COLUMN_HEAD), view.word(word), style);
  }

  private Column name() {
    return galley.left(0, galley.width() - HASH - PAGES - 2 * GUTTER);
  }

  private Column pages() {
    return galley.right(galley.width() - HASH - GUTTER - PAGES, PAGES);
  }

  private Column hash() {
    return galley.left(galley.width() - HASH, HASH);
  }
}
