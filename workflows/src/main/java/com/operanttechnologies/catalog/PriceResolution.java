package com.operanttechnologies.catalog;

import com.operanttechnologies.catalog.PriceAnswer.Found;
import com.operanttechnologies.catalog.PriceAnswer.Missing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which of a product's prices applies.
 *
 * <p>Only books count that hold on the day and have a price in the currency. A contact's own book
 * goes before that of the company's domain, this before a book for everybody, this before the
 * standard one; among equals the one that began last, then the one that ends first, then by name.
 */
public final class PriceResolution {
  private static final Comparator<BookedPrice> ORDER =
      Comparator.comparing((BookedPrice price) -> price.book().scope().rank())
          .thenComparing(
              price -> price.book().from(),
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(
              price -> price.book().until(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(price -> price.book().name())
          .thenComparing(price -> price.book().id());

  private PriceResolution() {}

  /**
   * @param prices all prices of one product
   */
  public static PriceAnswer of(
      List<BookedPrice> prices, String currency, LocalDate day, Buyer buyer) {
    return prices.stream()
        .filter(price -> price.currency().equals(currency))
        .filter(price -> price.book().holdsOn(day))
        .filter(price -> price.book().scope().covers(buyer))
        .min(ORDER)
        .<PriceAnswer>map(price -> new Found(price, price.book().words()))
        .orElseGet(() -> new Missing(whyNone(prices, currency, day)));
  }

  private static String whyNone(List<BookedPrice> prices, String currency, LocalDate day) {
    if (prices.isEmpty()) {
      return "It has no price yet.";
    }
    List<String> currencies =
        prices.stream().map(BookedPrice::currency).distinct().sorted().toList();
    if (!currencies.contains(currency)) {
      return "It has no price in "
          + currency
          + ", only in "
          + currencies.stream().collect(Collectors.joining(", "))
          + ".";
    }
    return "No price in " + currency + " holds on " + day + " for this customer.";
  }
}
