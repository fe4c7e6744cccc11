package com.operanttechnologies.catalog;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.ProductOffer.Unpriced;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class PricesWithTaxTest {
  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Products products;
  @Autowired PriceBooks books;
  @Autowired TaxRates rates;
  @Autowired ProductOffers offers;
  private UUID tenant;
  private UUID shop;

  @BeforeEach
  void acmeHasAShop() {
    tenant = acme.sails();
    PriceBookInput input = new PriceBookInput("Shop", null, null, null, null, true);
    shop = tenants.as(tenant, () -> books.add(input, Shelf.ada(tenant))).id();
  }

  private ProductOffer offer(Shelf product) {
    return tenants.as(
        tenant,
        () -> {
          UUID id = products.add(product.input(), Shelf.ada(tenant)).product().id();
          return offers.of("EUR", null, MAY_1).of(id, BigDecimal.ONE);
        });
  }

  @Test
  void aLineTakesThePriceWithoutTheTax() {
    TaxRateInput twenty =
        new TaxRateInput(
            "standard", null, new BigDecimal("20"), LocalDate.of(2020, 1, 1), null, null);
    tenants.run(tenant, () -> rates.add(twenty, Shelf.ada(tenant)));

    assertThat(offer(product("SAIL").at(shop, "EUR", "300").taxed("standard")))
        .isInstanceOfSatisfying(
            Priced.class,
            sail -> {
              assertThat(sail.price().unitPrice()).isEqualByComparingTo("250");
              assertThat(sail.origin()).isEqualTo("price book Shop, tax taken out");
            });
  }

  @Test
  void aPriceWithATaxThatNobodyKnowsIsNone() {
    assertThat(offer(product("SAIL").at(shop, "EUR", "300")))
        .isInstanceOfSatisfying(
            Unpriced.class, none -> assertThat(none.why()).contains("no rate to take out"));
  }
}
