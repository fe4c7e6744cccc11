package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.copy.PaperView.Proof;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Piece;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Style;
import com.operanttechnologies.document.type.Tag;
import java.util.List;

/** The page that shows how the quote was accepted, and to what. */
record EvidenceSheet(PaperView view, Proof proof, Galley galley, int accent) {

  private static final float LABEL_WIDTH = mm(42);
  private static final float INDENT = mm(4);
  private static final float BAR = 1.2f;
  private static final float BULLET_INDENT = mm(5);

  void set(Tag root) {
    Tag title = root.add(Role.HEADING_1);
    Column heading = galley.left(0, galley.width());
    heading.text(title, view.word("evidence"), Look.TITLE.in(accent));
    galley.add(Strip.ofTops(0, heading).padded(mm(5)).keptWithNext().onNewPage());
    mark(root.add(Role.PARAGRAPH));
    Tag intro = root.add(Role.PARAGRAPH);
    galley.paragraph(intro, List.of(proof.intro()), Look.BODY, Look.MEASURE, mm(4));
    facts(root, proof.facts(), Look.BODY, mm(7));

    heading(root, "consent");
    consent(root);
    if (!proof.options().isEmpty()) {
      heading(root, "chosenOptions");
      list(proof.options(), root.add(Role.LIST));
    }
    if (!proof.quantities().isEmpty()) {
      heading(root, "chosenQuantities");
      list(proof.quantities(), root.add(Role.LIST));
    }
    heading(root, "acceptedTotals");
    new TotalsBlock(view, galley, accent).set(root);
    heading(root, "hashes");
    facts(root, proof.hashes(), Look.HASH, mm(2));
    for (String note : proof.notes()) {
      Tag paragraph = root.add(Role.PARAGRAPH);
      galley.paragraph(paragraph, List.of(note), Look.NOTE, Look.MEASURE, mm(3));
    }
  }

  private void mark(Tag tag) {
    Column mark = galley.left(0, galley.width());
    mark.stamp(tag, proof.mark(), Look.STRONG.in(accent), Look.SUM_LINE, mm(0.6));
    mark.gap(mm(1.6)).text(tag, proof.markDetail(), Look.MARK);
    galley.add(Strip.ofTops(0, mark).keptWithNext());
  }

  private void heading(Tag root, String key) {
    Tag tag = root.add(Role.HEADING_2);
    galley.paragraph(tag, List.of(view.word(key)), Look.HEADING, galley.width(), mm(8));
    galley.keepLast();
  }

  private void facts(Tag root, List<Fact> facts, Style style, float above) {
    Tag table = root.add(Role.TABLE);
    float room = above;
    for (Fact fact : facts) {
      Tag row = table.add(Role.ROW);
      Column label = galley.left(0, LABEL_WIDTH);
      label.text(row.add(Role.ROW_HEAD), fact.label(), Look.LABEL.besides(style));
      Column value = galley.left(LABEL_WIDTH + mm(3), galley.width() - LABEL_WIDTH - mm(3));
      value.text(row.add(Role.CELL), fact.value(), style);
      galley.add(
          Strip.ofTops(mm(1), label, value)
              .ruled(0, galley.width(), Look.HAIRLINE, Look.LINE)
              .after(room));
      room = 0;
    }
  }

  /** With a bar at its side, as words of another are quoted. */
  private void consent(Tag root) {
    float above = Look.PARAGRAPH_GAP;
    for (List<String> paragraph : proof.consent()) {
      Column words = galley.left(INDENT + BAR, galley.width() - INDENT - BAR);
      words.texts(root.add(Role.PARAGRAPH), paragraph, Look.BODY);
      Column bar = galley.left(0, BAR);
      bar.piece(new Piece.Rule(0, 0, BAR, words.height(), Look.HAIR));
      galley.add(Strip.ofTops(0, bar, words).after(above));
    }
  }

  private void list(List<String> texts, Tag list) {
    float above = Look.PARAGRAPH_GAP;
    for (String each : texts) {
      Tag item = list.add(Role.ITEM);
      Column bullet = galley.left(mm(1.5), BULLET_INDENT);
      bullet.text(item.add(Role.LABEL), "•", Look.BODY);
      Column text = galley.left(BULLET_INDENT, galley.width() - BULLET_INDENT);
      text.text(item.add(Role.BODY), each, Look.BODY);
      galley.add(Strip.ofTops(0, bullet, text).after(above));
      above = 0;
    }
  }
}
