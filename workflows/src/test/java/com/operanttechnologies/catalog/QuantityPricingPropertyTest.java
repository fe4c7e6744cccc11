package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.catalog.PriceModel.Flat;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Packages;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QuantityPricingPropertyTest {
  private static final int ROUNDS = 3_000;
  private static final IsoCurrency EUR = IsoCurrency.of("EUR");

  /** A case of whole cents and whole units, fewer than 10,000 of them. */
  record Case(PriceModel model, BigDecimal quantity) {
    QuantityPrice price() {
      return QuantityPricing.of(model, quantity, EUR);
    }
  }

  @Test
  void theAmountIsWhatTheCalculatorMakesOfTheLine() {
    forMany(each -> {
      QuantityPrice price = each.price();
      PriceLine line =
          new PriceLine(
              "1",
              "Sail",
              each.quantity,
              price.unitPrice(),
              null,
              null,
              BigDecimal.ZERO,
              Interval.ONCE,
              false);

      var quote = Calculator.price(new PriceRequest("EUR", List.of(line), null, null, Set.of()));

      assertThat(price.amount()).isEqualTo(quote.lines().getFirst().net());
    });
  }

  @Test
  void aUnitPriceHasAtMostSixDecimals() {
    forMany(each -> assertThat(each.price().unitPrice().scale()).isBetween(0, 6));
  }

  @Test
  void belowTenThousandUnitsTheAmountIsTheExactSum() {
    forMany(each -> {
      BigDecimal exact =
          switch (each.model) {
            case Flat flat -> flat.price();
            case Graduated graduated -> unitByUnit(graduated.tiers(), each.quantity);
            case Volume volume -> at(volume.tiers(), each.quantity).multiply(each.quantity);
            case Packages packages -> packages.price().multiply(packagesOf(packages, each));
            case PerUnit unit -> unit.price().multiply(each.quantity);
          };

      assertThat(each.price().amount()).isEqualByComparingTo(exact);
      assertThat(each.price().steps()).noneMatch(step -> step.startsWith("differs"));
    });
  }

  @Test
  void moreUnitsNeverCostLessByGraduatedTiers() {
    forMany(each -> {
      if (each.model instanceof Graduated) {
        QuantityPrice more = new Case(each.model, each.quantity.add(BigDecimal.ONE)).price();

        assertThat(more.amount()).isGreaterThanOrEqualTo(each.price().amount());
      }
    });
  }

  @Test
  void theLastStepEndsInTheAmount() {
    forMany(each -> {
      QuantityPrice price = each.price();

      assertThat(price.steps().getLast()).endsWith(price.amount().toPlainString());
    });
  }

  @Test
  void whereSixDecimalsAreNotEnoughTheDerivationSaysSo() {
    QuantityPrice price = new Case(new Flat(new BigDecimal("1000")), number(300_001)).price();

    assertThat(price.steps().getLast()).startsWith("differs by").contains("six decimals");
  }

  /** Reckoned another way: each unit by itself. */
  private static BigDecimal unitByUnit(List<Tier> tiers, BigDecimal quantity) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int unit = 1; unit <= quantity.intValueExact(); unit++) {
      sum = sum.add(at(tiers, number(unit)));
    }
    return sum;
  }

  private static BigDecimal at(List<Tier> tiers, BigDecimal quantity) {
    for (Tier tier : tiers) {
      if (tier.upTo() == null || quantity.compareTo(tier.upTo()) <= 0) {
        return tier.price();
      }
    }
    throw new IllegalStateException("no tier");
  }

  private static BigDecimal packagesOf(Packages packages, Case each) {
    int size = packages.size().intValueExact();
    return number((each.quantity.intValueExact() + size - 1) / size);
  }

  private static void forMany(Consumer<Case> property) {
    Random random = new Random(20260301);
    for (int round = 0; round < ROUNDS; round++) {
      property.accept(new Case(model(random), number(1 + random.nextInt(9_998))));
    }
  }

  private static PriceModel model(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new PerUnit(cents(random));
      case 1 -> new Flat(cents(random));
      case 2 -> new Graduated(tiers(random));
      case 3 -> new Volume(tiers(random));
      default -> new Packages(number(1 + random.nextInt(50)), cents(random));
    };
  }

  private static List<Tier> tiers(Random random) {
    List<Tier> tiers = new ArrayList<>();
    int end = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      end += 1 + random.nextInt(2_000);
      tiers.add(new Tier(number(end), cents(random), BigDecimal.ZERO));
    }
    tiers.add(new Tier(null, cents(random), BigDecimal.ZERO));
    return tiers;
  }

  private static BigDecimal cents(Random random) {
    return BigDecimal.valueOf(random.nextInt(100_000), 2);
  }

  private static BigDecimal number(int number) {
    return BigDecimal.valueOf(number);
  }
}
