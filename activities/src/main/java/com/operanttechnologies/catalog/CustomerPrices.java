package com.operanttechnologies.catalog;

import com.operanttechnologies.catalog.PriceAnswer.Found;
import com.operanttechnologies.catalog.PriceAnswer.Missing;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffer.Unpriced;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What products cost for one customer on one day; each product is read once. */
public final class CustomerPrices {
  private final Products products;
  private final List<TaxRate> rates;
  private final IsoCurrency currency;
  private final LocalDate day;
  private final Buyer buyer;
  private final Map<UUID, ProductSheet> sheets = new HashMap<>();

  CustomerPrices(
      Products products, List<TaxRate> rates, String currency, LocalDate day, Buyer buyer) {
    this.products = products;
    this.rates = List.copyOf(rates);
    this.currency = iso(currency);
    this.day = day;
    this.buyer = buyer;
  }

  private static IsoCurrency iso(String code) {
    try {
      return IsoCurrency.of(code);
    } catch (InvalidPrice e) {
      throw new InvalidInput(e.field(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * @throws InvalidInput on {@code quantity}, if it cannot be priced at all
   * @throws NotFound without such a product
   */
  public ProductOffer of(UUID id, BigDecimal quantity) {
    ProductSheet sheet = sheets.computeIfAbsent(id, products::sheet);
    TaxRate tax = tax(sheet.product());
    return switch (PriceResolution.of(sheet.prices(), currency.code(), day, buyer)) {
      case Missing missing -> new Unpriced(sheet, tax, missing.reason());
      case Found found -> found(sheet, tax, found, quantity);
    };
  }

  private ProductOffer found(
      ProductSheet sheet, @Nullable TaxRate tax, Found found, BigDecimal quantity) {
    PriceModel model = found.price().model();
    QuantityPrice price = priced(model, quantity);
    if (!found.price().book().includesTax()) {
      return new Priced(sheet, tax, model, price, found.reason());
    }
    String category = sheet.product().taxCategory();
    TaxRate inside =
        category == null
            ? null
            : TaxResolution.inside(rates, category, buyer.country(), day).orElse(null);
    if (tax == null || inside == null) {
      return new Unpriced(
          sheet, tax, "Its price includes tax, and its tax category has no rate to take out.");
    }
    return new Priced(
        sheet,
        tax,
        model,
        IncludedTax.takenOut(price, quantity, inside.percent(), tax.percent(), currency),
        found.reason());
  }

  private QuantityPrice priced(PriceModel model, BigDecimal quantity) {
    try {
      return QuantityPricing.of(model, quantity, currency);
    } catch (InvalidPrice e) {
      throw new InvalidInput(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable TaxRate tax(Product product) {
    String category = product.taxCategory();
    return category == null
        ? null
        : TaxResolution.of(rates, category, buyer.country(), day).orElse(null);
  }

  public LocalDate day() {
    return day;
  }

  public String currency() {
    return currency.code();
  }
}
