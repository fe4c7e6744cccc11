package com.operanttechnologies.catalog;

import static com.operanttechnologies.catalog.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ProductsTest {
  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Products products;
  @Autowired PriceBooks books;
  @Autowired TaxRates rates;
  @Autowired ProductOffers offers;
  @Autowired Contacts contacts;
  @Autowired Audit audit;
  private UUID tenant;

  @BeforeEach
  void found() {
    tenant = acme.sails();
  }

  @Test
  void aProductIsKeptWithItsPricesCostsAndParts() {
    ProductSheet rope = add(product("ROPE").at("EUR", "3.50"));
    UUID id =
        add(product("SAIL")
                .at("EUR", "241.67")
                .volume("USD", "300", "280.5")
                .costing("EUR", "100", "200")
                .bringing(rope.product().id(), "12.5", true))
            .product()
            .id();

    ProductSheet sheet = here(() -> products.sheet(id));

    assertThat(sheet.product().name()).isEqualTo("The SAIL");
    assertThat(sheet.prices()).extracting(BookedPrice::currency).containsExactly("EUR", "USD");
    assertThat(sheet.prices().getFirst().model()).isEqualTo(new PerUnit(new BigDecimal("241.67")));
    assertThat(sheet.prices().getFirst().book().isStandard()).isTrue();
    assertThat(sheet.cost("EUR").orElseThrow().lowestPrice()).isEqualByComparingTo("200");
    assertThat(sheet.parts().getFirst().code()).isEqualTo("ROPE");
    assertThat(sheet.parts().getFirst().quantity()).isEqualByComparingTo("12.5");
  }

  @Test
  void listsThatAreNotGivenStayAsTheyAre() {
    UUID id = add(product("SAIL").at("EUR", "10").costing("EUR", "1", "2")).product().id();
    ProductInput renamed =
        new ProductInput("SAIL", "Mainsail", null, null, null, null, null, null, List.of(), null);

    ProductSheet sheet = here(() -> products.update(id, renamed, Shelf.ada(tenant)));

    assertThat(sheet.product().name()).isEqualTo("Mainsail");
    assertThat(sheet.prices()).hasSize(1);
    assertThat(sheet.costs()).isEmpty();
  }

  @Test
  void theyAreFoundByCodeOrNamePageByPage() {
    add(product("B-100").at("EUR", "1"));
    add(product("a_1").at("EUR", "1"));
    add(product("C").at("EUR", "1").retired());

    assertThat(codes("THE", true)).containsExactly("a_1", "B-100");
    assertThat(codes("a_", null)).containsExactly("a_1");
    assertThat(codes("", null)).containsExactly("a_1", "B-100", "C");
    List<Product> first = here(() -> products.search("", null, null, 1));
    assertThat(here(() -> products.search("", null, first.getFirst().id(), 5)))
        .extracting(Product::code)
        .containsExactly("B-100", "C");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    PriceInput nothing = new PriceInput(null, "EURO", "by_moon", null, null, null);
    PriceInput huge = new PriceInput(null, "EUR", null, new BigDecimal("1e1000000000"), null, null);
    ProductInput input =
        new ProductInput(
            "",
            "two\nlines",
            null,
            null,
            "week",
            "Standard",
            null,
            List.of(nothing, huge),
            null,
            null);

    assertThatThrownBy(() -> here(() -> products.add(input, Shelf.ada(tenant))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.byField())
                    .containsOnlyKeys(
                        "code",
                        "name",
                        "interval",
                        "taxCategory",
                        "prices[0].currency",
                        "prices[0].model",
                        "prices[1].price"));
  }

  @Test
  void aCodeIsTakenWhateverItsCase() {
    add(product("SAIL"));

    assertThatThrownBy(() -> add(product("sail")))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("code"));
  }

  @Test
  void bundlesAreOneDeep() {
    UUID rope = add(product("ROPE")).product().id();
    UUID kit = add(product("KIT").bringing(rope, "1", false)).product().id();

    assertThatThrownBy(() -> add(product("BIG").bringing(kit, "1", false)))
        .hasMessageContaining("one deep");
    assertThatThrownBy(() ->
            here(() ->
                products.update(
                    rope, product("ROPE").bringing(kit, "1", false).input(), Shelf.ada(tenant))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> tenants.run(tenant, () -> products.remove(rope, Shelf.ada(tenant))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theCustomersBookGoesFirstAndSaysSo() {
    UUID bob = here(() -> contacts.save(bobAtBakers())).id();
    UUID own =
        here(() ->
                books.add(
                    new PriceBookInput("Spring 2026", bob, null, null, null, null),
                    Shelf.ada(tenant)))
            .id();
    UUID sail = add(product("SAIL").at("EUR", "250").at(own, "EUR", "225")).product().id();

    assertThat(offer(sail, "bob@baker-boats.example").price().unitPrice())
        .isEqualByComparingTo("225");
    assertThat(offer(sail, "BOB@baker-boats.example").origin())
        .isEqualTo("price book Spring 2026, for Baker Boats");
    assertThat(offer(sail, "eve@baker-boats.example").origin()).isEqualTo("price book Standard");
    assertThat(offer(sail, null).price().unitPrice()).isEqualByComparingTo("250");
  }

  @Test
  void theTaxRateIsThatOfTheCustomersCountry() {
    here(() -> contacts.save(bobAtBakers()));
    here(() -> rates.add(rate(null, "20"), Shelf.ada(tenant)));
    here(() -> rates.add(rate("FR", "5.5"), Shelf.ada(tenant)));
    UUID sail = add(product("SAIL").at("EUR", "250").taxed("standard")).product().id();

    assertThat(offer(sail, "bob@baker-boats.example").tax().percent()).isEqualByComparingTo("5.5");
    assertThat(offer(sail, "eve@nowhere.example").tax().percent()).isEqualByComparingTo("20");
    assertThatThrownBy(() -> here(() -> rates.add(rate("FR", "10"), Shelf.ada(tenant))))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("validFrom"));
  }

  @Test
  void whoChangedAPriceStandsInTheAudit() {
    UUID id = add(product("SAIL").at("EUR", "10")).product().id();
    here(() -> products.update(id, product("SAIL").at("EUR", "11").input(), Shelf.ada(tenant)));

    assertThat(audit.newest(tenant, 10))
        .extracting(Audit.Entry::action)
        .containsExactly("product changed", "product added");
  }

  @Test
  void nothingIsSeenByAnotherOrganisation() {
    UUID sail = add(product("SAIL").at("EUR", "10")).product().id();
    UUID rival = acme.sails();

    assertThatThrownBy(() -> tenants.as(rival, () -> products.sheet(sail)))
        .isInstanceOf(NotFound.class);
    assertThat(tenants.as(rival, () -> products.search("", null, null, 10))).isEmpty();
  }

  private static ContactInput bobAtBakers() {
    return new ContactInput(
        "bob@baker-boats.example", "Bob", "Baker Boats", null, null, null, null, null, "FR", null);
  }

  private static TaxRateInput rate(String country, String percent) {
    return new TaxRateInput(
        "standard", country, new BigDecimal(percent), LocalDate.of(2020, 1, 1), null, null);
  }

  private Priced offer(UUID product, String email) {
    return here(() -> (Priced) offers.of("EUR", email, MAY_1).of(product, BigDecimal.ONE));
  }

  private ProductSheet add(Shelf product) {
    return here(() -> products.add(product.input(), Shelf.ada(tenant)));
  }

  private List<String> codes(String words, Boolean active) {
    return here(() -> products.search(words, active, null, 10)).stream()
        .map(Product::code)
        .toList();
  }

  private <T> T here(Supplier<T> work) {
    return tenants.as(tenant, work);
  }
}
