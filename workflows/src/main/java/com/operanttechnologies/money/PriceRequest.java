package com.operanttechnologies.money;

import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the price of a quote depends on; chosen options are ids of optional lines.
 *
 * @param cashRounding to which step of coins what is paid is rounded; absent or 0: to none
 */
public record PriceRequest(
    String currency,
    List<PriceLine> lines,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    Set<String> chosenOptions,
    List<SectionDiscount> sections,
    @Nullable BigDecimal cashRounding) {

  public PriceRequest {
    lines = List.copyOf(lines);
    chosenOptions = Set.copyOf(chosenOptions);
    sections = List.copyOf(sections);
  }

  /** Without cash rounding. */
  public PriceRequest(
      String currency,
      List<PriceLine> lines,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      Set<String> chosenOptions,
      List<SectionDiscount> sections) {
    this(currency, lines, discountPercent, discountAmount, chosenOptions, sections, null);
  }

  /** Without discounts on sections. */
  public PriceRequest(
      String currency,
      List<PriceLine> lines,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      Set<String> chosenOptions) {
    this(currency, lines, discountPercent, discountAmount, chosenOptions, List.of());
  }

  /**
   * The same quote as if every line began, and was charged, at acceptance, with the units of its
   * dearest period.
   */
  public PriceRequest beginningAtOnce() {
    List<PriceLine> plain = lines.stream().map(PriceRequest::plain).toList();
    return with(plain, chosenOptions);
  }

  private static PriceLine plain(PriceLine line) {
    Units most = line.term().dearest(line.units());
    return new PriceLine(
        line.id(),
        line.description(),
        most.quantity(),
        most.unitPrice(),
        line.discountPercent(),
        line.discountAmount(),
        line.taxPercent(),
        line.interval(),
        line.optional());
  }

  /** The same quote with other options chosen. */
  public PriceRequest choosing(Set<String> options) {
    return with(lines, options);
  }

  private PriceRequest with(List<PriceLine> others, Set<String> options) {
    return new PriceRequest(
        currency, others, discountPercent, discountAmount, options, sections, cashRounding);
  }
}
