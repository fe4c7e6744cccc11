package com.operanttechnologies.quote.product;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.product.Margin.LineMargin;
import com.operanttechnologies.quote.term.RampStepInput;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Five seats of the catalogue, and another quantity from the thirteenth month on. */
@WithoutProcesses
class LaterQuantitiesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Margins margins;
  @Autowired CatalogueDesk desk;
  private UUID tenant;
  private UUID seats;

  @BeforeEach
  void found() {
    tenant = acme.sails();
    seats = desk.add(tenant, product("SEAT").volume("EUR", "250", "240").billed("month"));
  }

  private static LineInput five(UUID product, @Nullable String price, RampStepInput... later) {
    return new LineInput(
        null,
        null,
        null,
        null,
        new BigDecimal("5"),
        price == null ? null : new BigDecimal(price),
        null,
        null,
        null,
        null,
        null,
        product,
        new TermInput(null, null, null, null, null, List.of(later)));
  }

  private static RampStepInput later(@Nullable String price, String quantity) {
    return new RampStepInput(
        13, price == null ? null : new BigDecimal(price), new BigDecimal(quantity));
  }

  private @Nullable BigDecimal laterPrice(LineInput line) {
    Quote quote = desk.draft(tenant, line);
    return quote.current().lines().getFirst().term().ramp().getFirst().unitPrice();
  }

  @Test
  void aLaterQuantityHasThePriceOfItsTier() {
    assertThat(laterPrice(five(seats, null, later(null, "11")))).isEqualByComparingTo("240");
    assertThat(laterPrice(five(seats, "250", later(null, "11")))).isEqualByComparingTo("240");
    assertThat(laterPrice(five(seats, null, later(null, "10")))).isEqualByComparingTo("250");
  }

  @Test
  void aPriceOfTheSellersOwnStays() {
    assertThat(laterPrice(five(seats, null, later("200", "11")))).isEqualByComparingTo("200");
    assertThat(laterPrice(five(seats, "249", later(null, "11")))).isNull();
  }

  @Test
  void aPriceThatDoesNotDependOnTheQuantityIsNotSaidAgain() {
    UUID care = desk.add(tenant, product("CARE").at("EUR", "30").billed("month"));

    assertThat(laterPrice(five(care, null, later(null, "11")))).isNull();
  }

  @Test
  void aQuantityThatCannotBePricedNamesItsStep() {
    assertThatThrownBy(() -> desk.draft(tenant, five(seats, null, later(null, "0"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.byField()).containsOnlyKeys("lines[0].term.ramp[0].quantity"));
  }

  @Test
  void partsThatComeWithAProductKeepTheirQuantity() {
    UUID pack =
        desk.add(
            tenant, product("PACK").at("EUR", "9").billed("month").bringing(seats, "2", false));

    assertThatThrownBy(() -> desk.draft(tenant, five(pack, null, later(null, "11"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.byField()).containsOnlyKeys("lines[0].term.ramp"));
  }

  @Test
  void theMarginIsThatOfThePeriodInWhichAUnitIsCheapest() {
    UUID dear =
        desk.add(
            tenant, product("DEAR").at("EUR", "250").billed("month").costing("EUR", "180", "190"));
    Quote more = desk.draft(tenant, five(dear, null, later(null, "10")));
    Quote cheaper = desk.draft(tenant, five(dear, null, later("200", "10")));

    assertThat(margin(more).net()).isEqualByComparingTo("1250");
    assertThat(margin(cheaper).net()).isEqualByComparingTo("2000");
    assertThat(margin(cheaper).cost()).isEqualByComparingTo("1800");
    assertThat(margin(cheaper).percent()).isEqualByComparingTo("10");
    assertThat(margin(cheaper).lowest()).isEqualByComparingTo("1900");
  }

  private LineMargin margin(Quote quote) {
    return tenants.as(tenant, () -> margins.worst(quote.current())).lines().getFirst();
  }
}
