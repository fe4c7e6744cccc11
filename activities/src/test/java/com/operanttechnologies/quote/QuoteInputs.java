package com.operanttechnologies.quote;

import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.recipient.RecipientInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What Ada types: two sails for Bob, care by the month, a cover if he likes. */
public final class QuoteInputs {
  private QuoteInputs() {}

  public static QuoteInput sails() {
    return with(
        "EUR",
        bob(),
        List.of(line("Sail", "2", "241.67"), line("Care", "1", "30"), option("Cover", "1", "100")));
  }

  public static QuoteInput of(LineInput... lines) {
    return with("EUR", bob(), List.of(lines));
  }

  public static QuoteInput to(CustomerInput customer) {
    return with("EUR", customer, List.of(line("Sail", "1", "10")));
  }

  public static QuoteInput in(String currency) {
    return with(currency, bob(), List.of(line("Sail", "1", "10")));
  }

  public static QuoteInput with(String currency, CustomerInput customer, List<LineInput> lines) {
    return titled("New sails", currency, customer, lines);
  }

  public static QuoteInput titled(String title) {
    return titled(title, "EUR", bob(), List.of(line("Sail", "1", "10")));
  }

  private static QuoteInput titled(
      String title, String currency, CustomerInput customer, List<LineInput> lines) {
    return new QuoteInput(
        title,
        customer,
        currency,
        LocalDate.now().plusDays(20),
        lines,
        null,
        null,
        "PO-7",
        "Paid within 14 days.",
        "Dear Bob",
        List.of(),
        "none");
  }

  /** The same for further people too. */
  public static QuoteInput shared(QuoteInput input, List<RecipientInput> further, String signing) {
    return new QuoteInput(
        input.title(),
        input.customer(),
        input.currency(),
        input.validUntil(),
        input.lines(),
        input.discountPercent(),
        input.discountAmount(),
        input.poNumber(),
        input.terms(),
        input.message(),
        input.cc(),
        input.sequence(),
        null,
        null,
        further,
        signing);
  }

  /** The same, to be paid in coins of this step. */
  public static QuoteInput inCoins(QuoteInput input, String step) {
    return new QuoteInput(
        input.title(),
        input.customer(),
        input.currency(),
        input.validUntil(),
        input.lines(),
        input.discountPercent(),
        input.discountAmount(),
        input.poNumber(),
        input.terms(),
        input.message(),
        input.cc(),
        input.sequence(),
        input.payment(),
        input.templateId(),
        input.recipients(),
        input.signing(),
        input.attachments(),
        new BigDecimal(step),
        input.billingDay(),
        input.cover());
  }

  /** What comes again every month. */
  public static LineInput monthly(String what, String price) {
    return new LineInput(
        null,
        what,
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal(price),
        null,
        null,
        new BigDecimal("20"),
        "month",
        false);
  }

  public static CustomerInput bob() {
    return customer("Bob Fisher", "bob@fisher.example", "Europe/London");
  }

  public static CustomerInput customer(String name, String email, String zone) {
    return new CustomerInput(name, email, "Fisher & Sons", "2 Quay", null, zone, "en");
  }

  public static LineInput line(String what, String quantity, String price) {
    return line(what, quantity, price, false);
  }

  /** With an amount off. */
  public static LineInput discounted(String what, String quantity, String price, String off) {
    return new LineInput(
        null,
        what,
        null,
        "pcs",
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        new BigDecimal(off),
        new BigDecimal("20"),
        "once",
        false);
  }

  public static LineInput option(String what, String quantity, String price) {
    return line(what, quantity, price, true);
  }

  private static LineInput line(String what, String quantity, String price, boolean optional) {
    return new LineInput(
        null,
        what,
        null,
        "pcs",
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        null,
        new BigDecimal("20"),
        "once",
        optional);
  }
}
