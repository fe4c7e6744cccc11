package com.operanttechnologies.quote;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.Units;
import com.operanttechnologies.quote.image.QuoteImage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a quote version that a signature binds, and nothing else: no state and no instant,
 * so that the hash stays the same from draft to acceptance while nothing is edited.
 *
 * @param options ids of the chosen optional lines, empty before acceptance
 * @param texts headings and notes in their order
 * @param attachments files that stand behind the quote, in their order
 * @param images its cover and the pictures of its lines
 */
public record VersionContent(
    String number,
    int version,
    Seller seller,
    Customer customer,
    String currency,
    LocalDate validUntil,
    List<Line> lines,
    List<String> options,
    Terms terms,
    Totals totals,
    List<TextLine> texts,
    List<AttachedFile> attachments,
    List<QuoteImage> images) {

  public VersionContent {
    lines = List.copyOf(lines);
    options = List.copyOf(options);
    texts = List.copyOf(texts);
    // contents that were kept as JSON before there were any
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    images = images == null ? List.of() : List.copyOf(images);
  }

  /** Without images. */
  public VersionContent(
      String number,
      int version,
      Seller seller,
      Customer customer,
      String currency,
      LocalDate validUntil,
      List<Line> lines,
      List<String> options,
      Terms terms,
      Totals totals,
      List<TextLine> texts,
      List<AttachedFile> attachments) {
    this(
        number,
        version,
        seller,
        customer,
        currency,
        validUntil,
        lines,
        options,
        terms,
        totals,
        texts,
        attachments,
        List.of());
  }

  /** Without headings, notes, attachments and images. */
  public VersionContent(
      String number,
      int version,
      Seller seller,
      Customer customer,
      String currency,
      LocalDate validUntil,
      List<Line> lines,
      List<String> options,
      Terms terms,
      Totals totals) {
    this(
        number,
        version,
        seller,
        customer,
        currency,
        validUntil,
        lines,
        options,
        terms,
        totals,
        List.of(),
        List.of());
  }

  /** Who offers. */
  public record Seller(
      String name,
      @Nullable String postalAddress,
      @Nullable String vatId,
      @Nullable String email) {}

  /** Who is offered to. */
  public record Customer(
      String name,
      String email,
      @Nullable String company,
      @Nullable String address,
      @Nullable String vatId) {}

  /**
   * What is offered; net is the line's amount after its own discounts.
   *
   * @param optional also true of each line of a group of which one is picked
   */
  public record Line(
      String id,
      int position,
      String description,
      @Nullable String details,
      @Nullable String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      BigDecimal taxPercent,
      Interval interval,
      boolean optional,
      BigDecimal net,
      Leeway leeway,
      Term term) {

    public Line {
      // contents that were kept as JSON before there was any
      leeway = leeway == null ? Leeway.NONE : leeway;
      term = term == null ? Term.PLAIN : term;
    }

    /** A line that leaves nothing to its buyer, from acceptance on and without an end. */
    public Line(
        String id,
        int position,
        String description,
        @Nullable String details,
        @Nullable String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        BigDecimal taxPercent,
        Interval interval,
        boolean optional,
        BigDecimal net) {
      this(
          id,
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
          net,
          Leeway.NONE,
          Term.PLAIN);
    }

    /** The units of its first period. */
    public Units units() {
      return new Units(quantity, unitPrice);
    }

    /** The same line with other units, and the net as it was. */
    public Line of(Units units) {
      return with(units, leeway, term);
    }

    /** The same line by the quote's billing day. */
    public Line billedOn(@Nullable Integer day) {
      return with(units(), leeway, term.billedOn(day, interval));
    }

    /** The same line, leaving this to its buyer. */
    public Line leaving(Leeway other) {
      return with(units(), other, term);
    }

    private Line with(Units units, Leeway otherLeeway, Term otherTerm) {
      return new Line(
          id,
          position,
          description,
          details,
          unit,
          units.quantity(),
          units.unitPrice(),
          discountPercent,
          discountAmount,
          taxPercent,
          interval,
          optional,
          net,
          otherLeeway,
          otherTerm);
    }
  }

  /**
   * A file that stands behind the quote; its hash says which bytes are meant.
   *
   * @param name as people see it, in normal form C
   */
  public record AttachedFile(String name, String sha256, int pages) {}

  /**
   * On what conditions, with the discounts on the whole quote and the customer's order number.
   *
   * @param cashRounding to which step of coins what is paid is rounded; absent: to none
   * @param billingDay the day of the month on which whole periods begin; absent: any day
   */
  public record Terms(
      @Nullable String text,
      @Nullable String poNumber,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      @Nullable BigDecimal cashRounding,
      @Nullable Integer billingDay) {

    /** Without cash rounding and billing day. */
    public Terms(
        @Nullable String text,
        @Nullable String poNumber,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount) {
      this(text, poNumber, discountPercent, discountAmount, null, null);
    }
  }
}
