package com.operanttechnologies.quote.product;

import static com.operanttechnologies.catalog.Shelf.product;
import static com.operanttechnologies.quote.product.CatalogueDesk.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.catalog.TaxRateInput;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.ContentHash;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class CatalogueQuotesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired TaxRates rates;
  @Autowired Quotes quotes;
  @Autowired CatalogueDesk desk;
  private UUID tenant;

  @BeforeEach
  void found() {
    tenant = acme.sails();
    tenants.run(
        tenant,
        () ->
            rates.add(
                new TaxRateInput(
                    "standard",
                    null,
                    new BigDecimal("20"),
                    LocalDate.of(2020, 1, 1),
                    null,
                    "Taxed at sea."),
                Shelf.ada(tenant)));
  }

  @Test
  void whatIsMissingComesFromTheProduct() {
    UUID sail =
        desk.add(
            tenant, product("SAIL").volume("EUR", "250", "240").taxed("standard").billed("year"));

    Line line = desk.draft(tenant, of(sail, "11")).current().lines().getFirst();

    assertThat(line.description()).isEqualTo("The SAIL");
    assertThat(line.details()).isEqualTo("Made to measure\nTaxed at sea.");
    assertThat(line.unit()).isEqualTo("piece");
    assertThat(line.unitPrice()).isEqualByComparingTo("240");
    assertThat(line.taxPercent()).isEqualByComparingTo("20");
    assertThat(line.interval().code()).isEqualTo("year");
    assertThat(line.net()).isEqualByComparingTo("2640");
  }

  @Test
  void whatIsGivenWins() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250").taxed("standard"));
    LineInput own =
        new LineInput(
            null,
            "Jib",
            "",
            "set",
            BigDecimal.TWO,
            new BigDecimal("99"),
            null,
            null,
            new BigDecimal("5.5"),
            "month",
            true,
            sail);

    Quote quote = desk.draft(tenant, own);
    Line line = quote.current().lines().getFirst();

    assertThat(line.description()).isEqualTo("Jib");
    assertThat(line.details()).isNull();
    assertThat(line.unitPrice()).isEqualByComparingTo("99");
    assertThat(line.taxPercent()).isEqualByComparingTo("5.5");
    assertThat(line.optional()).isTrue();
    assertThat(desk.source(tenant, quote).unitPrice()).isEqualByComparingTo("250");
  }

  @Test
  void withoutAPriceOrARateItSaysWhy() {
    UUID dollars = desk.add(tenant, product("SAIL").at("USD", "250"));
    UUID untaxed = desk.add(tenant, product("ROPE").at("EUR", "1").taxed("reduced"));
    UUID retired = desk.add(tenant, product("OLD").at("EUR", "1").retired());
    QuoteInput input =
        QuoteInputs.of(
            of(dollars, "1"),
            of(untaxed, "1"),
            of(retired, "1"),
            of(UUID.randomUUID(), "1"),
            of(dollars, "1e1000000000"));

    assertThatThrownBy(() -> quotes.draft(tenant, input, null, Actor.PRODUCT))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.byField())
                  .containsOnlyKeys(
                      "lines[0].unitPrice",
                      "lines[1].taxPercent",
                      "lines[2].productId",
                      "lines[3].productId",
                      "lines[4].unitPrice");
              assertThat(e.byField().get("lines[0].unitPrice"))
                  .isEqualTo("SAIL: It has no price in EUR, only in USD.");
            });
  }

  @Test
  void aQuoteOfTheSameWordsHasTheSameLinesWhetherTheyComeFromTheCatalogueOrNot() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    QuoteVersion from = desk.draft(tenant, of(sail, "2")).current();
    LineInput typed =
        new LineInput(
            null,
            "The SAIL",
            "Made to measure",
            "piece",
            BigDecimal.TWO,
            new BigDecimal("250"),
            null,
            null,
            null,
            "once",
            null);
    QuoteVersion by = desk.draft(tenant, typed).current();

    assertThat(json(from)).isEqualTo(json(by)).doesNotContain(sail.toString(), "productId");
  }

  private static String json(QuoteVersion version) {
    return ContentHash.canonicalJson(version.content("Q-1"))
        .replace(version.lines().getFirst().id(), "line");
  }

  @Test
  void aBundleBringsItsPartsAsLines() {
    UUID rope = desk.add(tenant, product("ROPE").at("EUR", "2"));
    UUID bag = desk.add(tenant, product("BAG").at("EUR", "30"));
    UUID kit =
        desk.add(
            tenant,
            product("KIT").at("EUR", "100").bringing(rope, "10", false).bringing(bag, "1", true));
    UUID only = desk.add(tenant, product("SET").bringing(rope, "1", false));

    List<Line> lines = desk.draft(tenant, of(kit, "3"), of(only, "1")).current().lines();

    assertThat(lines)
        .extracting(Line::description, line -> line.quantity().intValue(), Line::optional)
        .containsExactly(
            tuple("The KIT", 3, false),
            tuple("The ROPE", 30, false),
            tuple("The BAG", 3, true),
            tuple("The ROPE", 1, false));
  }

  @Test
  void partsOfAGroupBecomeLinesOfWhichTheCustomerPicksOne() {
    UUID dacron = desk.add(tenant, product("DACRON").at("EUR", "200"));
    UUID laminate = desk.add(tenant, product("LAMINATE").at("EUR", "350"));
    UUID boat =
        desk.add(
            tenant,
            product("BOAT")
                .at("EUR", "100")
                .picking("Cloth", dacron, true)
                .picking("Cloth", laminate, false));

    QuoteVersion version = desk.draft(tenant, of(boat, "2")).current();

    assertThat(version.lines())
        .extracting(Line::description, Line::optional, line -> line.leeway().preselected())
        .containsExactly(
            tuple("The BOAT", false, false),
            tuple("The DACRON", true, true),
            tuple("The LAMINATE", true, false));
    assertThat(version.lines().getLast().leeway().group()).isEqualTo("Cloth");
    assertThat(version.totals().dueFirst().net()).isEqualTo("600.00");
  }

  @Test
  void aGroupNeedsTwoPartsAndOnePickAtMost() {
    UUID rope = desk.add(tenant, product("ROPE").at("EUR", "2"));
    UUID bag = desk.add(tenant, product("BAG").at("EUR", "30"));

    assertThatThrownBy(
            () -> desk.add(tenant, product("KIT").at("EUR", "1").picking("One", rope, true)))
        .hasMessageContaining("parts[0].group");
    assertThatThrownBy(() ->
            desk.add(
                tenant,
                product("KIT").at("EUR", "1").picking("One", rope, true).picking("One", bag, true)))
        .hasMessageContaining("parts[1].preselected");
  }
}
