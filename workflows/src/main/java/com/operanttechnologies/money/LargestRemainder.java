package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares an amount in proportion to weights so that the shares add up to it exactly: each share is
 * rounded down to the minor unit, then the units left over go to the largest remainders, at a tie
 * to the weight that comes first.
 */
public final class LargestRemainder {
  private record Share(BigDecimal key, BigInteger units, BigInteger remainder) {}

  private LargestRemainder() {}

  /** The amount must not exceed the sum of the weights; then no share exceeds its weight. */
  public static Map<BigDecimal, BigDecimal> share(
      BigDecimal amount, Map<BigDecimal, BigDecimal> weights, IsoCurrency currency) {
    BigInteger left = units(amount, currency);
    List<Share> shares = roundedDown(left, weights, currency);
    Map<BigDecimal, BigInteger> units = new LinkedHashMap<>();
    for (Share share : shares) {
      units.put(share.key, share.units);
      left = left.subtract(share.units);
    }

    shares.sort(Comparator.comparing(Share::remainder).reversed());
    for (Share share : shares.subList(0, left.intValueExact())) {
      units.merge(share.key, BigInteger.ONE, BigInteger::add);
    }

    Map<BigDecimal, BigDecimal> amounts = new LinkedHashMap<>();
    units.forEach((key, count) -> amounts.put(key, new BigDecimal(count, currency.decimals())));
    return amounts;
  }

  private static List<Share> roundedDown(
      BigInteger units, Map<BigDecimal, BigDecimal> weights, IsoCurrency currency) {
    BigInteger total =
        weights.values().stream()
            .map(weight -> units(weight, currency))
            .reduce(BigInteger.ZERO, BigInteger::add);
    List<Share> shares = new ArrayList<>();
    weights.forEach((key, weight) -> {
      BigInteger[] parts = units.multiply(units(weight, currency)).divideAndRemainder(total);
      shares.add(new Share(key, parts[0], parts[1]));
    });
    return shares;
  }

  private static BigInteger units(BigDecimal amount, IsoCurrency currency) {
    return amount.setScale(currency.decimals()).unscaledValue();
  }
}
