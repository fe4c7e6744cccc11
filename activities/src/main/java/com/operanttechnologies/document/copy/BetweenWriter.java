package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.BetweenLines.Text;
import com.operanttechnologies.document.copy.PaperView.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes the rows between lines: headings, notes, and what a section comes to. */
record BetweenWriter(Words words, Figures figures, Texts texts) {

  Row row(Text text) {
    BigDecimal net = text.net();
    String kind = text.kind().name().toLowerCase(Locale.ROOT);
    boolean recurs = net != null && !text.interval().equals("once");
    return new Row(
        "",
        texts.line(kind, net == null ? text.text() : subtotal(text)),
        net == null ? texts.paragraphs(kind, text.details()) : List.of(),
        "",
        "",
        discount(text),
        "",
        "",
        net == null ? "" : texts.figure(figures.amount(net)),
        recurs ? texts.word(words.of("per." + text.interval())) : "",
        false,
        kind);
  }

  /** In the column of prices: what the heading takes from the lines below it. */
  private String discount(Text text) {
    String taken = figures.discounts(text.discountPercent(), text.discountAmount());
    return taken.isEmpty() ? "" : texts.figure(taken);
  }

  private String subtotal(Text text) {
    return words.of(text.withOptions() ? "subtotalWithOptions" : "subtotal", text.text());
  }
}
