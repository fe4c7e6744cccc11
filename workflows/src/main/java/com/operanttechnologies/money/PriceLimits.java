package com.operanttechnologies.money;

import com.operanttechnologies.money.cash.CoinSteps;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.TermLimits;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be priced at all. The sentences never repeat a number: writing out 1E+1000000000 would
 * fill the memory.
 */
final class PriceLimits {
  static final int MOST_LINES = 1_000;
  static final int MOST_DECIMALS = 6;
  static final BigDecimal PRICE_BOUND = BigDecimal.TEN.pow(12);
  static final BigDecimal QUANTITY_BOUND = BigDecimal.TEN.pow(9);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final IsoCurrency currency;

  private PriceLimits(IsoCurrency currency) {
    this.currency = currency;
  }

  static void check(PriceRequest request, IsoCurrency currency) {
    PriceLimits limits = new PriceLimits(currency);
    limits.checkLines(request.lines());
    TermLimits.check(request.lines());
    limits.checkPercent("discountPercent", request.discountPercent());
    limits.checkDiscount("discountAmount", request.discountAmount());
    limits.checkOptions(request);
    limits.checkSections(request);
    limits.checkCoins(request.cashRounding(), request.lines());
  }

  private void checkCoins(@Nullable BigDecimal increment, List<PriceLine> lines) {
    if (increment != null && increment.signum() != 0) {
      refuse(!CoinSteps.admits(currency, increment), "cashRounding", CoinSteps.sentence(currency));
      refuse(
          lines.stream().anyMatch(line -> line.term().billingDay() != null),
          "cashRounding",
          "What is billed from a day of the month on is not rounded to coins: choose one of both.");
    }
  }

  private void checkSections(PriceRequest request) {
    int before = 0;
    for (SectionDiscount section : request.sections()) {
      String path = "sections[" + section.number() + "].";
      boolean apart =
          section.from() >= before
              && section.to() >= section.from()
              && section.to() <= request.lines().size();
      refuse(!apart, path + "lines", "A section is lines that follow each other.");
      before = section.to();
      checkPercent(path + "discountPercent", section.percent());
      checkDiscount(path + "discountAmount", section.amount());
    }
  }

  private void checkLines(List<PriceLine> lines) {
    refuse(lines.isEmpty(), "lines", "A quote needs at least one line.");
    refuse(lines.size() > MOST_LINES, "lines", "A quote has at most 1,000 lines.");
    Set<String> ids = new HashSet<>();
    for (int index = 0; index < lines.size(); index++) {
      PriceLine line = lines.get(index);
      String path = "lines[" + index + "].";
      refuse(!ids.add(line.id()), path + "id", "Two lines have the same id.");
      checkLine(path, line);
    }
  }

  private void checkLine(String path, PriceLine line) {
    checkNumber(path + "quantity", line.quantity(), QUANTITY_BOUND, "1,000,000,000");
    refuse(line.quantity().signum() == 0, path + "quantity", "A quantity is more than zero.");
    checkNumber(path + "unitPrice", line.unitPrice(), PRICE_BOUND, "1,000,000,000,000");
    checkPercent(path + "discountPercent", line.discountPercent());
    checkDiscount(path + "discountAmount", line.discountAmount());
    checkPercent(path + "taxPercent", line.taxPercent());
  }

  private void checkNumber(String field, BigDecimal number, BigDecimal bound, String boundText) {
    refuse(number.signum() < 0, field, "The number must not be negative.");
    refuse(number.compareTo(bound) >= 0, field, "The number must be less than " + boundText + ".");
    refuse(
        decimalsOf(number) > MOST_DECIMALS, field, "The number has more than six decimal places.");
  }

  private void checkPercent(String field, @Nullable BigDecimal percent) {
    if (percent == null) {
      return;
    }
    boolean inside = percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
    refuse(!inside, field, "A percentage lies between 0 and 100.");
    refuse(
        decimalsOf(percent) > MOST_DECIMALS,
        field,
        "The percentage has more than six decimal places.");
  }

  private void checkDiscount(String field, @Nullable BigDecimal amount) {
    if (amount == null) {
      return;
    }
    checkNumber(field, amount, PRICE_BOUND, "1,000,000,000,000");
    refuse(
        decimalsOf(amount) > currency.decimals(),
        field,
        "A discount amount in %s has at most %d decimal places."
            .formatted(currency.code(), currency.decimals()));
  }

  private void checkOptions(PriceRequest request) {
    Set<String> unknown = new HashSet<>(request.chosenOptions());
    for (PriceLine line : request.lines()) {
      if (line.optional()) {
        unknown.remove(line.id());
      }
    }
    refuse(
        !unknown.isEmpty(), "chosenOptions", "A chosen option is no optional line of this quote.");
  }

  private static int decimalsOf(BigDecimal number) {
    return number.stripTrailingZeros().scale();
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new InvalidPrice(field, sentence);
    }
  }
}
