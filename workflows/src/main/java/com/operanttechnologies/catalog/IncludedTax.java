package com.operanttechnologies.catalog;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the tax out of a price that includes it: a line carries what a unit costs without tax, and
 * tax is added to the sum of lines, as EN 16931 has it.
 *
 * <p>Not every price with tax has a net in whole minor units: 8.39 and 19 % are 9.98, 8.40 are
 * 10.00, and nothing is 9.99. Then the derivation says what comes out.
 */
public final class IncludedTax {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private IncludedTax() {}

  /**
   * @param price of the quantity, with tax in it
   * @param inside percentage of the tax that is in the price
   * @param charged percentage that the line is taxed with
   */
  public static QuantityPrice takenOut(
      QuantityPrice price,
      BigDecimal quantity,
      BigDecimal inside,
      BigDecimal charged,
      IsoCurrency currency) {
    BigDecimal unitPrice =
        PlainNumber.of(
            price
                .unitPrice()
                .divide(factor(inside), PriceBounds.MOST_DECIMALS, RoundingMode.HALF_UP));
    BigDecimal amount = currency.round(quantity.multiply(unitPrice));
    List<String> steps = new ArrayList<>(price.steps());
    steps.add(
        "%s %% tax are in it: %s / %s = %s each without"
            .formatted(
                PlainNumber.text(inside),
                currency.text(price.unitPrice()),
                PlainNumber.text(factor(inside)),
                currency.text(unitPrice)));
    steps.add(
        "%s × %s = %s"
            .formatted(
                PlainNumber.text(quantity), currency.text(unitPrice), currency.text(amount)));
    BigDecimal again = amount.add(currency.round(amount.multiply(charged).divide(HUNDRED)));
    if (inside.compareTo(charged) == 0 && again.compareTo(price.amount()) != 0) {
      steps.add(
          "with tax that is %s, not %s: an amount without tax has whole minor units too"
              .formatted(currency.text(again), currency.text(price.amount())));
    }
    return new QuantityPrice(unitPrice, amount, steps);
  }

  private static BigDecimal factor(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.divide(HUNDRED));
  }
}
