package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.tenant.Organisation;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template knows about a customer who is made up, in the organisation's own words. */
record SampleModel(Organisation seller, CurrentMember member, String link) {
  static final String NUMBER = "Q-2001";
  private static final int DAYS_LEFT = 20;

  Map<String, Object> values(List<MetricView> views) {
    return Map.of(
        "contact",
        Map.of("name", "Bob Fisher", "firstName", "Bob", "company", "Fisher & Sons"),
        "quote",
        quote(),
        "seller",
        sender(),
        "dashboard",
        link,
        "numbers",
        views.stream().map(SampleModel::number).toList());
  }

  private Map<String, Object> quote() {
    LocalDate until = LocalDate.now(seller.zone()).plusDays(DAYS_LEFT);
    return Map.of(
        "number",
        NUMBER,
        "title",
        "Sails for the season",
        "total",
        money("1449.60"),
        "validUntil",
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(seller.locale())
            .format(until),
        "link",
        link,
        "lines",
        List.of(line("Mainsail", "2", "1160.00"), line("Care plan", "12", "289.60")));
  }

  private Map<String, Object> line(String description, String quantity, String total) {
    return Map.of("description", description, "quantity", quantity, "total", money(total));
  }

  private Map<String, @Nullable Object> sender() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", member.name());
    values.put("company", seller.name());
    values.put("email", member.email());
    values.put("phone", seller.phone());
    return values;
  }

  private String money(String amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(seller.locale());
    Currency currency = Currency.getInstance(seller.currency());
    format.setCurrency(currency);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(new BigDecimal(amount));
  }

  private static Map<String, Object> number(MetricView view) {
    String change = view.change() == null ? "" : view.change().amount();
    return Map.of("label", view.label(), "value", view.value(), "change", change);
  }
}
