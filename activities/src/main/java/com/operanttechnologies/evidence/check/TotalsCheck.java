package com.operanttechnologies.evidence.check;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the totals that were accepted follow from the quote's lines and the chosen options. */
public record TotalsCheck(Json record, Json quote) {

  /** What a price is made of here; a line that says more is not reckoned by this version. */
  private static final Set<String> LINE =
      Set.of(
          "id",
          "position",
          "description",
          "details",
          "unit",
          "quantity",
          "unitPrice",
          "discountPercent",
          "discountAmount",
          "taxPercent",
          "interval",
          "optional",
          "net",
          "quantityMin",
          "quantityMax",
          "quantityStep",
          "group",
          "preselected",
          "startsOn",
          "trialDays",
          "termPeriods",
          "termEnd",
          "minimumPeriods",
          "ramp");

  private static final Set<String> TERMS =
      Set.of(
          "text",
          "poNumber",
          "discountPercent",
          "discountAmount",
          "sectionDiscounts",
          "cashRounding",
          "billingDay");

  public Finding totals() {
    boolean plain =
        quote.trees("lines").stream().allMatch(line -> LINE.containsAll(line.fields().keySet()))
            && TERMS.containsAll(quote.tree("terms").fields().keySet());
    if (!plain) {
      return Finding.notProven(Topic.TOTALS, "otherRules");
    }
    try {
      ChosenLines chosen = new ChosenLines(record, quote.trees("lines"));
      Totals totals = Calculator.price(request(chosen)).totals();
      String due = totals.dueFirst().gross().toPlainString() + " " + quote.text("currency");
      return chosen.fit() && isRecorded(totals)
          ? Finding.proven(Topic.TOTALS, "same", due)
          : Finding.broken(Topic.TOTALS, "differ", due);
    } catch (InvalidPrice | IllegalArgumentException | DateTimeException e) {
      return Finding.notProven(Topic.TOTALS, "otherRules");
    }
  }

  private PriceRequest request(ChosenLines chosen) {
    Json terms = quote.tree("terms");
    return new PriceRequest(
        quote.text("currency"),
        chosen.lines().stream()
            .map(line -> line(line, chosen.quantity(line), terms.number("billingDay")))
            .toList(),
        decimal(terms.textOrNull("discountPercent")),
        decimal(terms.textOrNull("discountAmount")),
        chosen.ids(),
        sections(chosen.lines().size()),
        decimal(terms.textOrNull("cashRounding")));
  }

  /** A heading heads the lines up to the next one. */
  private List<SectionDiscount> sections(int lines) {
    List<Json> headings =
        quote.trees("texts").stream().filter(text -> text.text("kind").equals("section")).toList();
    List<SectionDiscount> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Json heading = headings.get(i);
      int to = i + 1 < headings.size() ? headings.get(i + 1).number("after") : lines;
      sections.add(
          new SectionDiscount(
              i,
              heading.number("after"),
              to,
              decimal(heading.textOrNull("discountPercent")),
              decimal(heading.textOrNull("discountAmount"))));
    }
    return sections;
  }

  private static PriceLine line(Json line, BigDecimal quantity, int billingDay) {
    Interval interval =
        Arrays.stream(Interval.values())
            .filter(each -> each.code().equals(line.text("interval")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("An unknown interval"));
    return new PriceLine(
        line.text("id"),
        line.text("description"),
        quantity,
        new BigDecimal(line.text("unitPrice")),
        decimal(line.textOrNull("discountPercent")),
        decimal(line.textOrNull("discountAmount")),
        new BigDecimal(line.text("taxPercent")),
        interval,
        line.flag("optional"),
        term(line).billedOn(billingDay == 0 ? null : billingDay, interval));
  }

  /** Of a term, only whether it begins later decides the totals: they are of first periods. */
  private static Term term(Json line) {
    String starts = line.textOrNull("startsOn");
    return new Term(
        starts == null ? null : LocalDate.parse(starts),
        line.number("trialDays"),
        null,
        false,
        null);
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private boolean isRecorded(Totals totals) {
    Json recorded = record.tree("totals");
    boolean rest =
        Map.of(
                "dueFirst", totals.dueFirst(),
                "once", totals.once(),
                "month", totals.month(),
                "year", totals.year(),
                "optional", totals.optional())
            .entrySet()
            .stream()
            .allMatch(part -> isSame(part.getValue(), recorded.tree(part.getKey())));
    Sum quarter = totals.quarter();
    return rest && (quarter == null || isSame(quarter, recorded.tree("quarter")));
  }

  private static boolean isSame(Sum sum, Json recorded) {
    return isSame(sum.net(), recorded.text("net"))
        && isSame(sum.tax(), recorded.text("tax"))
        && isSame(sum.gross(), recorded.text("gross"));
  }

  private static boolean isSame(BigDecimal amount, String recorded) {
    return !recorded.isEmpty() && amount.compareTo(new BigDecimal(recorded)) == 0;
  }
}
