package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.letter.Addressed.Person;
import com.operanttechnologies.metrics.chart.MetricView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values under the names that templates know: texts only, written for the reader. */
final class LetterModel {
  /* Known without a quote too, so that their fall-backs speak. */
  private static final List<String> NAMES =
      List.of("number", "title", "total", "validUntil", "link");

  private LetterModel() {}

  static Map<String, Object> of(
      Addressed to, @Nullable String link, String dashboard, Numbers numbers) {
    return Map.of(
        "dashboard", dashboard,
        "contact", contact(to.contact()),
        "quote", quote(to, link),
        "seller", seller(to.seller()),
        "numbers", numbers.views().stream().map(LetterModel::number).toList());
  }

  private static Map<String, @Nullable Object> contact(Person contact) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", contact.name());
    values.put("firstName", firstName(contact.name()));
    values.put("company", contact.company());
    return values;
  }

  /** The first word, unless it is a title: then nobody knows, and the fall-back speaks. */
  private static @Nullable String firstName(@Nullable String name) {
    String first = name == null ? "" : name.strip().split("\\s+")[0];
    return first.isEmpty() || first.endsWith(".") ? null : first;
  }

  private static Map<String, @Nullable Object> quote(Addressed to, @Nullable String link) {
    Offer quote = to.quote();
    Map<String, @Nullable Object> values = new HashMap<>();
    if (quote == null) {
      NAMES.forEach(name -> values.put(name, null));
      values.put("lines", List.of());
      return values;
    }
    values.put("number", quote.number());
    values.put("title", quote.title());
    values.put("total", to.worth(quote));
    values.put("validUntil", to.date(quote.validUntil()));
    values.put("link", link);
    values.put("lines", lines(to, quote));
    return values;
  }

  private static List<Map<String, Object>> lines(Addressed to, Offer quote) {
    return quote.lines().stream()
        .<Map<String, Object>>map(line ->
            Map.of(
                "description", line.description(),
                "quantity", to.number(line.quantity()),
                "total", to.money(quote, line.total())))
        .limit(1_000)
        .toList();
  }

  private static Map<String, @Nullable Object> seller(Person seller) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", seller.name());
    values.put("company", seller.company());
    values.put("email", seller.email());
    values.put("phone", seller.phone());
    return values;
  }

  private static Map<String, Object> number(MetricView view) {
    String change = view.change() == null ? "" : view.change().amount();
    return Map.of("label", view.label(), "value", view.value(), "change", change);
  }
}
