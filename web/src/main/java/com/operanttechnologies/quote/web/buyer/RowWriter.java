package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.term.TermWords;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Quantity;
import com.operanttechnologies.quote.web.buyer.BuyerPaper.Row;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of the customer's page.
 *
 * @param chooses whether quantities can be chosen now
 * @param errors by the form's field
 */
record RowWriter(
    BuyerWords words,
    BuyerFigures figures,
    Choice choice,
    TypedChoice typed,
    boolean chooses,
    Map<String, String> errors) {

  Row write(Line line, PricedLine priced) {
    Quantity quantity = chooses ? quantity(line, priced) : null;
    return new Row(
        line.id(),
        line.description(),
        line.details() == null ? "" : line.details().strip(),
        quantity == null ? how(line, priced, quantityText(line)) : "",
        figures.money(priced.net()),
        line.interval() == Interval.ONCE ? "" : words.say("per." + line.interval().code()),
        choice.lines().contains(line.id()),
        quantity,
        quantity != null || priced.sectionOff().signum() != 0);
  }

  private @Nullable Quantity quantity(Line line, PricedLine priced) {
    QuantityRange range = line.leeway().quantity();
    return range == null
        ? null
        : new Quantity(
            value(line),
            PlainNumber.text(range.min()),
            PlainNumber.text(range.max()),
            PlainNumber.text(range.step()),
            limits(range),
            how(line, priced, line.unit() == null ? "" : line.unit()).strip(),
            errors.getOrDefault(ChoiceReading.QUANTITY + line.id(), ""));
  }

  /** What was typed, even if it cannot be had: so it can be corrected, and nobody signs another. */
  String value(Line line) {
    String typedValue = typed.quantities().getOrDefault(line.id(), "").strip();
    boolean wrong = errors.containsKey(ChoiceReading.QUANTITY + line.id());
    return wrong ? typedValue : PlainNumber.text(choice.quantity(line));
  }

  private String limits(QuantityRange range) {
    String min = figures.quantity(range.min());
    String max = figures.quantity(range.max());
    return range.step().compareTo(java.math.BigDecimal.ONE) == 0
        ? words.say("quantity.limits", min, max)
        : words.say("quantity.limits.steps", min, max, figures.quantity(range.step()));
  }

  private String quantityText(Line line) {
    String unit = line.unit() == null ? "" : "\u00a0" + line.unit();
    return figures.quantity(choice.quantity(line)) + unit;
  }

  private String how(Line line, PricedLine priced, String quantity) {
    List<String> parts = new ArrayList<>();
    parts.add(quantity + " × " + figures.price(line.unitPrice()));
    if (line.discountPercent() != null && line.discountPercent().signum() != 0) {
      parts.add(words.say("line.discount", figures.percent(line.discountPercent())));
    }
    if (line.discountAmount() != null && line.discountAmount().signum() != 0) {
      parts.add(words.say("line.discount", figures.price(line.discountAmount())));
    }
    if (priced.sectionOff().signum() != 0) {
      parts.add(words.say("line.section", figures.money(priced.sectionOff())));
    }
    parts.add(words.say("line.tax", figures.percent(line.taxPercent())));
    parts.addAll(TermWords.of(line, figures.currency(), words.locale()));
    return String.join(" · ", parts);
  }
}
