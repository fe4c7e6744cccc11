package com.operanttechnologies.money;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A stream of quotes that can be priced, the same one for the same seed. */
final class RandomQuotes {
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "BHD", "USD");
  private static final List<String> RATES = List.of("0", "5.5", "7", "10", "19", "20", "20.0");

  private final Random random;

  RandomQuotes(long seed) {
    this.random = new Random(seed);
  }

  PriceRequest next() {
    List<PriceLine> lines = new ArrayList<>();
    Set<String> chosen = new HashSet<>();
    lines.add(line("first", Interval.ONCE, false));
    for (int index = random.nextInt(12); index > 0; index--) {
      boolean optional = random.nextInt(4) == 0;
      Interval interval = Interval.values()[random.nextInt(Interval.values().length)];
      lines.add(line("line " + index, interval, optional));
      if (optional && random.nextBoolean()) {
        chosen.add("line " + index);
      }
    }
    String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    return withDiscounts(new PriceRequest(currency, lines, null, null, chosen));
  }

  private PriceRequest withDiscounts(PriceRequest plain) {
    BigDecimal percent = sometimes(new BigDecimal(random.nextInt(100_01)).movePointLeft(2));
    PriceRequest request =
        new PriceRequest(plain.currency(), plain.lines(), percent, null, plain.chosenOptions());
    BigDecimal once = Calculator.price(request).once().sum().net();
    BigDecimal share = BigDecimal.valueOf(random.nextInt(1_001), 3);
    BigDecimal amount =
        sometimes(IsoCurrency.of(plain.currency()).round(once.multiply(share)).min(once));
    return new PriceRequest(
        plain.currency(), plain.lines(), percent, amount, plain.chosenOptions());
  }

  private PriceLine line(String id, Interval interval, boolean optional) {
    BigDecimal quantity = new BigDecimal(1 + random.nextInt(99_999)).movePointLeft(3);
    BigDecimal price = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(5));
    BigDecimal percent = sometimes(new BigDecimal(random.nextInt(101)));
    BigDecimal amount = percent == null && price.intValue() > 1_000 ? sometimes(one()) : null;
    BigDecimal tax = new BigDecimal(RATES.get(random.nextInt(RATES.size())));
    BigDecimal whole = amount == null ? quantity : quantity.add(BigDecimal.ONE);
    boolean rises = interval.recurs() && amount == null && random.nextInt(3) == 0;
    return new PriceLine(
        id,
        "Line " + id,
        whole,
        price,
        percent,
        amount,
        tax,
        interval,
        optional,
        rises ? ramp() : Term.PLAIN);
  }

  private Term ramp() {
    int from = 2 + random.nextInt(6);
    BigDecimal price = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(5));
    BigDecimal units = sometimes(new BigDecimal(1 + random.nextInt(99_999)).movePointLeft(3));
    BigDecimal dearer = units == null ? price.add(one()) : sometimes(price.add(one()));
    RampStep next = new RampStep(from + 1 + random.nextInt(6), dearer, units);
    return Term.PLAIN.with(List.of(new RampStep(from, price), next));
  }

  private BigDecimal one() {
    return new BigDecimal(1 + random.nextInt(999));
  }

  private BigDecimal sometimes(BigDecimal number) {
    return random.nextInt(3) == 0 ? number : null;
  }
}
