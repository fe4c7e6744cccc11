package com.operanttechnologies.document.paper;

import static com.operanttechnologies.document.paper.Look.mm;

import com.operanttechnologies.document.copy.PaperView;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.type.Column;
import com.operanttechnologies.document.type.Galley;
import com.operanttechnologies.document.type.Role;
import com.operanttechnologies.document.type.Strip;
import com.operanttechnologies.document.type.Tag;

/** To whom, and beside it number, dates and references. */
record AddressField(PaperView view) {

  private static final float FACTS_WIDTH = mm(88);
  private static final float VALUE_WIDTH = mm(48);
  private static final float GAP = mm(12);

  void set(Galley galley, Tag root) {
    float factsAt = galley.width() - FACTS_WIDTH;
    Column recipient = galley.left(0, factsAt - GAP);
    recipient.text(root.add(Role.PARAGRAPH), view.seller().sender(), Look.SENDER).gap(mm(2.5));
    recipient.texts(root.add(Role.PARAGRAPH), view.recipient(), Look.BODY);
    galley.add(
        Strip.ofTops(0, recipient, facts(galley, root.add(Role.TABLE), factsAt)).after(mm(12)));
  }

  private Column facts(Galley galley, Tag table, float x) {
    Column facts = galley.left(x, FACTS_WIDTH);
    for (Fact fact : view.facts()) {
      Tag row = table.add(Role.ROW);
      Column label = galley.left(x, FACTS_WIDTH - VALUE_WIDTH - mm(3));
      label.text(row.add(Role.ROW_HEAD), fact.label(), Look.LABEL);
      Column value = galley.left(galley.width() - VALUE_WIDTH, VALUE_WIDTH);
      value.text(row.add(Role.CELL), fact.value(), Look.BODY);
      facts.row(label, value).gap(mm(0.4));
    }
    return facts;
  }
}
