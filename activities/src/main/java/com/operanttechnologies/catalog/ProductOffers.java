package com.operanttechnologies.catalog;

import com.operanttechnologies.problem.InvalidInput;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What products cost for somebody on a day; inside the tenant's transaction. */
@Component
public class ProductOffers {
  private final Products products;
  private final TaxRates taxes;

  ProductOffers(Products products, TaxRates taxes) {
    this.products = products;
    this.taxes = taxes;
  }

  /**
   * The prices of one customer; not to be kept longer than the transaction.
   *
   * @throws InvalidInput on {@code currency}, if it is none
   */
  public CustomerPrices of(String currency, LocalDate day, Buyer buyer) {
    return new CustomerPrices(products, taxes.all(), currency, day, buyer);
  }
}
