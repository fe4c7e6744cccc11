package com.operanttechnologies.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on the paper of one quote version; all amounts are computed already, in
 * the currency's minor units or finer.
 *
 * @param message covering text; blank lines part paragraphs
 * @param texts headings, notes and subtotals between the lines
 * @param taxes the tax of {@link Sums#dueFirst()}, one row a rate
 * @param contentHash SHA-256 of the version's canonical JSON, in lower-case hexadecimal
 * @param contentJson that canonical JSON; it travels inside the PDF as {@code quote.json}
 * @param contentXml the same as a UBL Quotation, which travels along as {@code quote.xml}
 * @param evidence how it was accepted; absent until then
 */
public record QuotePaper(
    Seller seller,
    Customer customer,
    String number,
    int version,
    @Nullable String title,
    LocalDate date,
    LocalDate validUntil,
    @Nullable String poNumber,
    String currency,
    @Nullable String message,
    @Nullable String terms,
    List<Line> lines,
    BetweenLines texts,
    List<Discount> discounts,
    List<TaxRow> taxes,
    Sums sums,
    Locale locale,
    String contentHash,
    String contentJson,
    @Nullable String contentXml,
    @Nullable Evidence evidence) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  public QuotePaper {
    lines = List.copyOf(lines);
    discounts = List.copyOf(discounts);
    taxes = List.copyOf(taxes);
  }

  /** Without headings and notes among the lines. */
  public QuotePaper(
      Seller seller,
      Customer customer,
      String number,
      int version,
      @Nullable String title,
      LocalDate date,
      LocalDate validUntil,
      @Nullable String poNumber,
      String currency,
      @Nullable String message,
      @Nullable String terms,
      List<Line> lines,
      List<Discount> discounts,
      List<TaxRow> taxes,
      Sums sums,
      Locale locale,
      String contentHash,
      String contentJson,
      @Nullable String contentXml,
      @Nullable Evidence evidence) {
    this(
        seller,
        customer,
        number,
        version,
        title,
        date,
        validUntil,
        poNumber,
        currency,
        message,
        terms,
        lines,
        BetweenLines.NONE,
        discounts,
        taxes,
        sums,
        locale,
        contentHash,
        contentJson,
        contentXml,
        evidence);
  }

  /**
   * Who offers.
   *
   * @param accentColour {@code #rrggbb}, checked here because it becomes part of the style sheet
   */
  public record Seller(
      String name,
      List<String> address,
      @Nullable String vatId,
      String email,
      @Nullable String phone,
      @Nullable String website,
      @Nullable Logo logo,
      String accentColour) {

    public Seller {
      address = List.copyOf(address);
      if (!COLOUR.matcher(accentColour).matches()) {
        throw new IllegalArgumentException("An accent colour looks like #1f4e79");
      }
    }
  }

  /** Who is asked to accept. */
  public record Customer(
      String name,
      @Nullable String company,
      List<String> address,
      @Nullable String vatId,
      String email) {

    public Customer {
      address = List.copyOf(address);
    }
  }

  /**
   * One position.
   *
   * @param interval {@code once}, {@code month}, {@code quarter} or {@code year}
   * @param chosen counts only when {@code optional}
   * @param net of the whole line after its discounts
   * @param range within which the customer chooses the quantity; absent: it is fixed
   * @param group of which the customer picks one line; absent: it is none of a group
   * @param later whether its first period is billed on a day of its own
   * @param sectionOff what the discount on its section takes from it
   */
  public record Line(
      int position,
      String description,
      @Nullable String details,
      @Nullable String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      BigDecimal taxPercent,
      String interval,
      boolean optional,
      boolean chosen,
      BigDecimal net,
      @Nullable Range range,
      @Nullable String group,
      boolean later,
      BigDecimal sectionOff) {

    public Line {
      if (!Set.of("once", "month", "quarter", "year").contains(interval)) {
        throw new IllegalArgumentException("An interval is once, month, quarter or year");
      }
    }

    /** Without a quantity to choose, of no group, and beginning at acceptance. */
    public Line(
        int position,
        String description,
        @Nullable String details,
        @Nullable String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        BigDecimal taxPercent,
        String interval,
        boolean optional,
        boolean chosen,
        BigDecimal net) {
      this(
          position,
          description,
          details,
          unit,
          quantity,
          unitPrice,
          discountPercent,
          discountAmount,
          taxPercent,
          interval,
          optional,
          chosen,
          net,
          null,
          null,
          false,
          BigDecimal.ZERO);
    }

    /** Stands in the section of options, where each is taken or left by itself. */
    public boolean isOption() {
      return optional && group == null;
    }

    /** Stands in the first section, apart from what the customer chooses. */
    public boolean isFirm() {
      return !optional;
    }
  }

  /** The quantities that the customer may choose. */
  public record Range(BigDecimal min, BigDecimal max, BigDecimal step) {}

  /** A discount on the whole quote; the amount is what is taken off, a positive number. */
  public record Discount(String description, BigDecimal amount) {}

  /** The tax of one rate, in percent. */
  public record TaxRow(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

  /** Net + tax = gross, rounded to coins where that was agreed. */
  public record Sum(BigDecimal net, BigDecimal tax, BigDecimal gross) {

    public boolean isZero() {
      return net.signum() == 0 && tax.signum() == 0 && gross.signum() == 0;
    }
  }

  /**
   * Totals by interval.
   *
   * @param optional of the options that are not chosen
   * @param dueFirst one-off amounts and the first period of what recurs
   * @param overTerm what comes later, and everything together
   */
  public record Sums(
      Sum once, Sum month, Sum quarter, Sum year, Sum optional, Sum dueFirst, OverTerm overTerm) {

    public boolean isRecurring() {
      boolean recurs = !month.isZero() || !quarter.isZero() || !year.isZero();
      return recurs || !overTerm.changed().isEmpty();
    }
  }
}
