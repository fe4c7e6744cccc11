package com.operanttechnologies.quote;

import static com.operanttechnologies.catalog.Shelf.product;
import static com.operanttechnologies.quote.QuoteInputs.bob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.catalog.TaxRateInput;
import com.operanttechnologies.catalog.TaxRates;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteInput.LineInput;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.product.Margin;
import com.operanttechnologies.quote.product.Margins;
import com.operanttechnologies.quote.template.QuoteTemplateInput;
import com.operanttechnologies.quote.template.QuoteTemplates;
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
  @Autowired Products products;
  @Autowired TaxRates rates;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired LineProducts sources;
  @Autowired Margins margins;
  @Autowired QuoteTemplates templates;
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
    UUID sail = add(product("SAIL").volume("EUR", "250", "240").taxed("standard").billed("year"));

    Line line = draft(of(sail, "11")).current().lines().getFirst();

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
    UUID sail = add(product("SAIL").at("EUR", "250").taxed("standard"));
    LineInput own =
        new LineInput(
            null, "Jib", "", "set", BigDecimal.TWO, new BigDecimal("99"), null, null,
            new BigDecimal("5.5"), "month", true, sail);

    Quote quote = draft(own);
    Line line = quote.current().lines().getFirst();

    assertThat(line.description()).isEqualTo("Jib");
    assertThat(line.details()).isNull();
    assertThat(line.unitPrice()).isEqualByComparingTo("99");
    assertThat(line.taxPercent()).isEqualByComparingTo("5.5");
    assertThat(line.optional()).isTrue();
    assertThat(source(quote).unitPrice()).isEqualByComparingTo("250");
  }

  @Test
  void withoutAPriceOrARateItSaysWhy() {
    UUID dollars = add(product("SAIL").at("USD", "250"));
    UUID untaxed = add(product("ROPE").at("EUR", "1").taxed("reduced"));
    UUID retired = add(product("OLD").at("EUR", "1").retired());
    QuoteInput input =
        QuoteInputs.of(
            of(dollars, "1"), of(untaxed, "1"), of(retired, "1"), of(UUID.randomUUID(), "1"),
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
    UUID sail = add(product("SAIL").at("EUR", "250"));
    QuoteVersion from = draft(of(sail, "2")).current();
    LineInput typed =
        new LineInput(
            null, "The SAIL", "Made to measure", "piece", BigDecimal.TWO, new BigDecimal("250"),
            null, null, null, "once", null);
    QuoteVersion by = draft(typed).current();

    assertThat(json(from)).isEqualTo(json(by)).doesNotContain(sail.toString(), "productId");
  }

  private static String json(QuoteVersion version) {
    return ContentHash.canonicalJson(version.content("Q-1"))
        .replace(version.lines().getFirst().id(), "line");
  }

  @Test
  void aLineThatKeepsItsPriceRemembersWhatTheCatalogueSaidThen() {
    UUID sail = add(product("SAIL").at("EUR", "250"));
    Quote quote = draft(of(sail, "2"));
    tenants.run(
        tenant,
        () -> products.update(sail, product("SAIL").at("EUR", "300").input(), Shelf.ada(tenant)));

    Quote saved = edit(quote, "250");
    assertThat(saved.current().lines().getFirst().unitPrice()).isEqualByComparingTo("250");
    assertThat(source(saved).unitPrice()).isEqualByComparingTo("250");
    assertThat(saved.current().hash()).isEqualTo(quote.current().hash());

    Quote taken = edit(saved, "300");
    assertThat(source(taken).unitPrice()).isEqualByComparingTo("300");
  }

  private Quote edit(Quote quote, String price) {
    Line line = quote.current().lines().getFirst();
    LineInput input =
        new LineInput(
            UUID.fromString(line.id()), line.description(), line.details(), line.unit(),
            line.quantity(), new BigDecimal(price), null, null, line.taxPercent(), "once", false,
            source(quote).product());
    return quotes.edit(tenant, quote.id(), QuoteInputs.of(input), null, Actor.PRODUCT);
  }

  @Test
  void aCopyComesFromTheSameProducts() {
    UUID sail = add(product("SAIL").at("EUR", "250"));
    Quote quote = draft(of(sail, "2"));

    Quote copy = revisions.duplicate(tenant, quote.id(), null, Actor.PRODUCT);

    assertThat(source(copy)).isEqualTo(source(quote));
  }

  @Test
  void aBundleBringsItsPartsAsLines() {
    UUID rope = add(product("ROPE").at("EUR", "2"));
    UUID bag = add(product("BAG").at("EUR", "30"));
    UUID kit =
        add(product("KIT").at("EUR", "100").bringing(rope, "10", false).bringing(bag, "1", true));
    UUID only = add(product("SET").bringing(rope, "1", false));

    List<Line> lines = draft(of(kit, "3"), of(only, "1")).current().lines();

    assertThat(lines)
        .extracting(Line::description, line -> line.quantity().intValue(), Line::optional)
        .containsExactly(
            tuple("The KIT", 3, false),
            tuple("The ROPE", 30, false),
            tuple("The BAG", 3, true),
            tuple("The ROPE", 1, false));
  }

  @Test
  void belowTheLowestPriceIsAllowedButMarked() {
    UUID sail = add(product("SAIL").at("EUR", "250").costing("EUR", "180", "220"));
    QuoteInput input =
        new QuoteInput(
            "Sails", bob(), "EUR", LocalDate.now().plusDays(20), List.of(of(sail, "2")),
            new BigDecimal("15"), null, null, null, null, List.of(), "none");

    Quote quote = quotes.draft(tenant, input, null, Actor.PRODUCT);
    Margin margin = tenants.as(tenant, () -> margins.of(quote.current()));

    assertThat(margin.lines().getFirst().net()).isEqualByComparingTo("425");
    assertThat(margin.lines().getFirst().margin()).isEqualByComparingTo("65");
    assertThat(margin.lines().getFirst().percent()).isEqualByComparingTo("15.3");
    assertThat(margin.findings())
        .extracting(Margin.Finding::code, Margin.Finding::sentence)
        .containsExactly(
            tuple(
                "below_lowest_price",
                "Line 1, The SAIL: EUR 425.00 is below its lowest price of EUR 440.00."));
  }

  @Test
  void aTemplateFillsWhatIsNotGiven() {
    UUID sail = add(product("SAIL").at("EUR", "250"));
    UUID template =
        tenants
            .as(
                tenant,
                () ->
                    templates.add(
                        new QuoteTemplateInput(
                            "Season", "Sails for the season", "EUR", "Ahoy!", "30 days",
                            List.of(of(sail, "4")), "none", 10),
                        Shelf.ada(tenant)))
            .id();

    Quote quote =
        quotes.draft(
            tenant,
            new QuoteInput(
                null, bob(), null, null, null, null, null, null, "Cash", null, null, null, template),
            null,
            Actor.PRODUCT);

    assertThat(quote.current().title()).isEqualTo("Sails for the season");
    assertThat(quote.current().terms().text()).isEqualTo("Cash");
    assertThat(quote.current().message()).isEqualTo("Ahoy!");
    assertThat(quote.followUp()).isFalse();
    assertThat(quote.current().totals().dueFirst().net()).isEqualByComparingTo("1000");
  }

  private UUID add(Shelf product) {
    return tenants.as(tenant, () -> products.add(product.input(), Shelf.ada(tenant))).product().id();
  }

  private static LineInput of(UUID product, String quantity) {
    return new LineInput(
        null, null, null, null, new BigDecimal(quantity), null, null, null, null, null, null,
        product);
  }

  private Quote draft(LineInput... lines) {
    return quotes.draft(tenant, QuoteInputs.of(lines), null, Actor.PRODUCT);
  }

  private LineProduct source(Quote quote) {
    return tenants
        .as(tenant, () -> sources.of(quote.current().id()))
        .get(quote.current().lines().getFirst().id());
  }
}
