package com.operanttechnologies.catalog;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.catalog.PriceModel.Flat;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Packages;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The only place where a price model meets a quantity. Published examples stand beside this class
 * in {@code golden-vectors.json}.
 *
 * <p>A line carries a unit price, because that is what paper, page and bill show. Where the model
 * is no plain unit price, it is the average, rounded half up to six decimals; the amount is what
 * the calculator makes of it. Below 10,000 units (of a currency with two decimals) that is the
 * exact sum; above, the derivation says by how much it differs.
 */
public final class QuantityPricing {
  private final BigDecimal quantity;
  private final IsoCurrency currency;
  private final List<String> steps = new ArrayList<>();

  private QuantityPricing(BigDecimal quantity, IsoCurrency currency) {
    this.quantity = quantity;
    this.currency = currency;
  }

  /**
   * What this many units cost.
   *
   * @throws InvalidPrice on {@code quantity}, when it lies outside the calculator's limits
   */
  public static QuantityPrice of(PriceModel model, BigDecimal quantity, IsoCurrency currency) {
    PriceBounds.quantity("quantity", quantity);
    return new QuantityPricing(quantity, currency).price(model);
  }

  private QuantityPrice price(PriceModel model) {
    return switch (model) {
      case PerUnit each -> each(each.price());
      case Flat flat -> average(flat(flat));
      case Graduated graduated -> average(graduated(graduated.tiers()));
      case Volume volume -> volume(volume.tiers());
      case Packages packages -> average(packages(packages));
    };
  }

  private QuantityPrice each(BigDecimal price) {
    BigDecimal amount = currency.round(quantity.multiply(price));
    step(text(quantity) + " × " + currency.text(price), quantity.multiply(price), amount);
    return new QuantityPrice(PlainNumber.of(price), amount, steps);
  }

  private BigDecimal flat(Flat flat) {
    steps.add(currency.text(flat.price()) + " flat, whatever the quantity");
    return flat.price();
  }

  private BigDecimal graduated(List<Tier> tiers) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal done = BigDecimal.ZERO;
    for (Tier tier : tiers) {
      BigDecimal upTo = tier.upTo() == null ? quantity : tier.upTo().min(quantity);
      BigDecimal units = upTo.subtract(done);
      if (units.signum() <= 0) {
        break;
      }
      sum = sum.add(tiered(units, tier));
      done = upTo;
    }
    return sum;
  }

  private BigDecimal tiered(BigDecimal units, Tier tier) {
    BigDecimal cost = units.multiply(tier.price()).add(tier.fee());
    String fee = tier.fee().signum() == 0 ? "" : " + " + currency.text(tier.fee());
    String which = tier.upTo() == null ? "above" : "up to " + text(tier.upTo());
    steps.add(
        which
            + ": "
            + text(units)
            + " × "
            + currency.text(tier.price())
            + fee
            + " = "
            + currency.text(cost));
    return cost;
  }

  /** Without a fee the tier's price is the unit price as it stands. */
  private QuantityPrice volume(List<Tier> tiers) {
    Tier tier = tiers.stream().filter(each -> each.holds(quantity)).findFirst().orElseThrow();
    if (tier.fee().signum() != 0) {
      return average(tiered(quantity, tier));
    }
    steps.add(
        "all "
            + text(quantity)
            + " at the price "
            + (tier.upTo() == null ? "of the last tier" : "up to " + text(tier.upTo())));
    return each(tier.price());
  }

  private BigDecimal packages(Packages packages) {
    BigDecimal count = quantity.divide(packages.size(), 0, RoundingMode.CEILING);
    BigDecimal cost = count.multiply(packages.price());
    steps.add(
        text(quantity)
            + " in packages of "
            + text(packages.size())
            + " = "
            + text(count)
            + (count.compareTo(BigDecimal.ONE) == 0 ? " package" : " packages"));
    steps.add(text(count) + " × " + currency.text(packages.price()) + " = " + currency.text(cost));
    return cost;
  }

  private QuantityPrice average(BigDecimal sum) {
    BigDecimal unitPrice =
        PlainNumber.of(sum.divide(quantity, PriceBounds.MOST_DECIMALS, RoundingMode.HALF_UP));
    BigDecimal amount = currency.round(quantity.multiply(unitPrice));
    steps.add(
        currency.text(sum) + " / " + text(quantity) + " = " + currency.text(unitPrice) + " each");
    step(text(quantity) + " × " + currency.text(unitPrice), quantity.multiply(unitPrice), amount);
    BigDecimal apart = amount.subtract(currency.round(sum));
    if (apart.signum() != 0) {
      steps.add(
          "differs by "
              + currency.text(apart)
              + " from the sum, because a unit price has at most six decimals");
    }
    return new QuantityPrice(unitPrice, amount, steps);
  }

  private void step(String formula, BigDecimal exact, BigDecimal rounded) {
    String result = rounded.toPlainString();
    steps.add(
        formula
            + " = "
            + (exact.compareTo(rounded) == 0
                ? result
                : currency.text(exact) + ", rounded " + result));
  }
}
