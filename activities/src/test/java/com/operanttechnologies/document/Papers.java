package com.operanttechnologies.document;

import com.operanttechnologies.document.QuotePaper.Customer;
import com.operanttechnologies.document.QuotePaper.Discount;
import com.operanttechnologies.document.QuotePaper.Line;
import com.operanttechnologies.document.QuotePaper.Seller;
import com.operanttechnologies.document.QuotePaper.Sum;
import com.operanttechnologies.document.QuotePaper.Sums;
import com.operanttechnologies.document.QuotePaper.TaxRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Quotes of Acme Sails to Bob, for tests: {@code aQuote().lines(25).accepted().paper()}. */
public final class Papers {

  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String[] GOODS = {
    "Mainsail, 42 m², cross-cut",
    "Genoa 135 % with furling strap",
    "Rigging check on the water",
    "Sail care subscription",
    "Storm jib in orange, hanked"
  };

  private final List<Line> lines = new ArrayList<>();
  private final List<Discount> discounts = new ArrayList<>();
  private Customer customer =
      new Customer(
          "Bob Fischer",
          "Northwind Charter GmbH",
          List.of("Hafenstraße 12", "24103 Kiel", "Germany"),
          "DE123456789",
          "bob@northwind.example");
  private String title = "New wardrobe for the “Albatross”";
  private @Nullable String message =
      """
      Dear Bob,

      thank you for the afternoon on board. Below you find what we talked about: the sails, their \
      fitting, and the care that keeps them white. Delivery takes six weeks from your acceptance.

      Ada Lindqvist\
      """;
  private Locale locale = Locale.UK;
  private String currency = "EUR";
  private @Nullable Logo logo = AcmeLogo.drawn();
  private @Nullable Evidence evidence;
  private String content = "{\"number\":\"Q-2026-0042\",\"version\":1}";

  public static Papers aQuote() {
    return new Papers();
  }

  public Papers lines(int count) {
    for (int i = 1; i <= count; i++) {
      boolean recurring = i % 5 == 4;
      add(
          GOODS[(i - 1) % GOODS.length],
          i % 3 == 0
              ? "Measured on board; two fittings, reinforced corners, logo on both sides."
              : null,
          i % 7 == 3 ? "2.5" : "" + (1 + i % 4),
          "" + (180 + 37 * i) + ".95",
          recurring ? (i % 2 == 0 ? "month" : "year") : "once",
          false);
    }
    return this;
  }

  public Papers line(String description, @Nullable String details) {
    return line(description, details, "100.00");
  }

  public Papers line(String description, @Nullable String details, String price) {
    add(description, details, "1", price, "once", false);
    return this;
  }

  public Papers option(String description, String price) {
    add(description, "Only if you like it.", "1", price, "once", true);
    return this;
  }

  public Papers last(UnaryOperator<Line> change) {
    lines.add(change.apply(lines.removeLast()));
    return this;
  }

  public Papers discount(String description, String amount) {
    discounts.add(new Discount(description, new BigDecimal(amount)));
    return this;
  }

  public Papers title(String newTitle) {
    title = newTitle;
    return this;
  }

  public Papers message(@Nullable String newMessage) {
    message = newMessage;
    return this;
  }

  public Papers in(Locale newLocale, String newCurrency) {
    locale = newLocale;
    currency = newCurrency;
    return this;
  }

  public Papers to(String name, String company, String... address) {
    customer = new Customer(name, company, List.of(address), null, "bob@northwind.example");
    return this;
  }

  public Papers content(String json) {
    content = json;
    return this;
  }

  public Papers withoutLogo() {
    logo = null;
    return this;
  }

  public Papers accepted() {
    evidence =
        new Evidence(
            "Bob Fischer",
            Instant.parse("2026-03-09T10:15:30Z"),
            ZoneId.of("Europe/Berlin"),
            "203.0.113.7",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            Evidence.How.LINK,
            "I accept this quote for Northwind Charter GmbH and agree to its terms.",
            "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
            HASH,
            "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
            List.of("Delivery to the pontoon"),
            List.of(),
            new Evidence.Chain(
                3, "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"),
            "https://quotes.example.com/verify");
    return this;
  }

  public QuotePaper paper() {
    Sum once = sum("once");
    Sum month = sum("month");
    Sum year = sum("year");
    Sum due = plus(plus(once, month), plus(sum("quarter"), year));
    return new QuotePaper(
        new Seller(
            "Acme Sails",
            List.of("Pier 3", "Gothenburg 411 04", "Sweden"),
            "SE556677889901",
            "ada@acme-sails.example",
            "+46 31 555 01 20",
            "acme-sails.example",
            logo,
            "#1f4e79"),
        customer,
        "Q-2026-0042",
        1,
        title,
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 4, 1),
        "PO 4711",
        currency,
        message,
        "Payment within 14 days of the invoice. The sails stay ours until they are paid. Delivery"
            + " ex works, Gothenburg.\n\n"
            + "Recurring services can be ended at the end of each period.",
        lines,
        discounts,
        List.of(new TaxRow(new BigDecimal("20"), due.net(), due.tax())),
        new Sums(once, month, sum("quarter"), year, optional(), due, OverTerm.NOTHING),
        locale,
        HASH,
        content,
        null,
        evidence);
  }

  private void add(
      String description,
      @Nullable String details,
      String quantity,
      String price,
      String interval,
      boolean optional) {
    int position = lines.size() + 1;
    var discount = position % 6 == 2 ? new BigDecimal("10") : null;
    var factor = discount == null ? BigDecimal.ONE : new BigDecimal("0.9");
    var net =
        new BigDecimal(quantity)
            .multiply(new BigDecimal(price))
            .multiply(factor)
            .setScale(2, RoundingMode.HALF_UP);
    lines.add(
        new Line(
            position,
            description,
            details,
            "piece",
            new BigDecimal(quantity),
            new BigDecimal(price),
            discount,
            null,
            new BigDecimal("20"),
            interval,
            optional,
            false,
            net));
  }

  private Sum sum(String interval) {
    return sum(
        lines.stream()
            .filter(line -> line.isFirm() && line.interval().equals(interval))
            .map(Line::net)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Sum optional() {
    return sum(
        lines.stream()
            .filter(Line::optional)
            .map(Line::net)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Sum sum(BigDecimal net) {
    var tax = net.multiply(new BigDecimal("20")).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return new Sum(net, tax, net.add(tax));
  }

  private static Sum plus(Sum one, Sum other) {
    return sum(one.net().add(other.net()));
  }
}
