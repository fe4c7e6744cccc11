package com.operanttechnologies.money;

/** The rules by which a quote is priced, each with the sentence that explains it. */
public enum PricingRule {
  LINE_NET(
      "Quantity × unit price, less the line's percentage, rounded half up to the minor unit; then"
          + " less the line's discount amount; then less what the discount on its section takes."),
  RAMP_NET(
      "From this period on, another unit price or quantity takes the place of the line's own."),
  SHORT_NET(
      "Before the first billing day a line costs its net × the days until then / the days of the"
          + " whole period that ends on it, rounded half up to the minor unit."),
  CATEGORY_BASE(
      "The line nets of one tax rate are added exactly; a percentage on the quote is taken from"
          + " this sum, rounded; a discount amount is taken from the one-off part, shared over its"
          + " tax rates by the largest remainder."),
  CATEGORY_TAX("Tax is computed once on the base of each rate and rounded half up."),
  PART_NET("The bases of all tax rates are added exactly."),
  PART_TAX("The taxes of all tax rates are added exactly."),
  GROSS("Net plus tax and, where amounts are rounded to coins, plus the rounding."),
  CONTRACT_VALUE(
      "The first invoice and every later period of the term are added exactly, as they are billed;"
          + " what has no end counts with its minimum or, without one, with its first twelve months."),
  FIRST_YEAR_VALUE(
      "The periods of the first twelve charged months are added exactly, or all of them where the"
          + " term is shorter; one-off amounts are left out."),
  FIRST_INVOICE_BASE("One-off amounts and the first periods of one tax rate are added exactly."),
  SECTION_NET(
      "The nets of a section's lines are added exactly, for each interval by itself; an option counts"
          + " once it is chosen. Discounts on the whole quote are taken from the totals only."),
  CASH_ROUNDING(
      "What is paid is rounded half up to the step of coins that was chosen, after tax: the"
          + " difference is taxed nowhere.");

  private final String sentence;

  PricingRule(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
