package com.operanttechnologies.quote.web.product;

import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.ProductOffer;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.quote.web.grid.LineForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about a row's later quantities, where its price depends on the quantity:
 * a price that was once filled in stays, also beside another quantity.
 */
final class LaterNotes {
  private LaterNotes() {}

  /** Sentences with a space before each; empty where nothing is to be said. */
  static String of(LineForm line, ProductOffer offer, CustomerPrices prices) {
    TermInput term = line.term().input("", new ArrayList<>());
    List<RampStepInput> ramp = term == null ? null : term.ramp();
    if (ramp == null || !(offer instanceof Priced priced) || !priced.model().variesWithQuantity()) {
      return "";
    }
    StringBuilder notes = new StringBuilder();
    for (RampStepInput step : ramp) {
      if (step.quantity() != null) {
        notes.append(note(step, step.quantity(), offer, prices));
      }
    }
    return notes.toString();
  }

  private static String note(
      RampStepInput step, BigDecimal quantity, ProductOffer offer, CustomerPrices prices) {
    BigDecimal now = price(offer, quantity, prices);
    BigDecimal typed = step.unitPrice();
    return now == null || typed == null || typed.compareTo(now) == 0
        ? ""
        : " From period %d on the catalogue says %s for %s."
            .formatted(
                step.from(),
                IsoCurrency.of(prices.currency()).text(now),
                PlainNumber.text(quantity));
  }

  private static @Nullable BigDecimal price(
      ProductOffer offer, BigDecimal quantity, CustomerPrices prices) {
    try {
      return prices.of(offer.sheet().product().id(), quantity) instanceof Priced priced
          ? priced.price().unitPrice()
          : null;
    } catch (InvalidInput unfinished) {
      return null;
    }
  }
}
