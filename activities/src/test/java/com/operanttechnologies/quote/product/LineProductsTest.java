package com.operanttechnologies.quote.product;

import static com.operanttechnologies.catalog.Shelf.product;
import static com.operanttechnologies.quote.QuoteInputs.bob;
import static com.operanttechnologies.quote.product.CatalogueDesk.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.template.QuoteTemplate;
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
class LineProductsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Products products;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;
  @Autowired Margins margins;
  @Autowired QuoteTemplates templates;
  @Autowired TemplateOfQuote keeping;
  @Autowired CatalogueDesk desk;
  private UUID tenant;

  @BeforeEach
  void found() {
    tenant = acme.sails();
  }

  @Test
  void aLineThatKeepsItsPriceRemembersWhatTheCatalogueSaidThen() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    Quote quote = desk.draft(tenant, of(sail, "2"));
    tenants.run(
        tenant,
        () -> products.update(sail, product("SAIL").at("EUR", "300").input(), Shelf.ada(tenant)));

    Quote saved = edit(quote, "250");
    assertThat(saved.current().lines().getFirst().unitPrice()).isEqualByComparingTo("250");
    assertThat(desk.source(tenant, saved).unitPrice()).isEqualByComparingTo("250");
    assertThat(saved.current().hash()).isEqualTo(quote.current().hash());

    Quote taken = edit(saved, "300");
    assertThat(desk.source(tenant, taken).unitPrice()).isEqualByComparingTo("300");
  }

  private Quote edit(Quote quote, String price) {
    Line line = quote.current().lines().getFirst();
    LineInput input =
        new LineInput(
            UUID.fromString(line.id()),
            line.description(),
            line.details(),
            line.unit(),
            line.quantity(),
            new BigDecimal(price),
            null,
            null,
            line.taxPercent(),
            "once",
            false,
            desk.source(tenant, quote).product());
    return quotes.edit(tenant, quote.id(), QuoteInputs.of(input), null, Actor.PRODUCT);
  }

  @Test
  void aCopyComesFromTheSameProducts() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    Quote quote = desk.draft(tenant, of(sail, "2"));

    Quote copy = revisions.duplicate(tenant, quote.id(), null, Actor.PRODUCT);

    assertThat(desk.source(tenant, copy)).isEqualTo(desk.source(tenant, quote));
  }

  @Test
  void belowTheLowestPriceIsAllowedButMarked() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250").costing("EUR", "180", "220"));
    QuoteInput input =
        new QuoteInput(
            "Sails",
            bob(),
            "EUR",
            LocalDate.now().plusDays(20),
            List.of(of(sail, "2")),
            new BigDecimal("15"),
            null,
            null,
            null,
            null,
            List.of(),
            "none");

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
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    UUID template =
        tenants
            .as(
                tenant,
                () ->
                    templates.add(
                        new QuoteTemplateInput(
                            "Season",
                            "Sails for the season",
                            "EUR",
                            "Ahoy!",
                            "30 days",
                            List.of(of(sail, "4")),
                            "none",
                            10),
                        Shelf.ada(tenant)))
            .id();

    Quote quote =
        quotes.draft(
            tenant,
            new QuoteInput(
                null, bob(), null, null, null, null, null, null, "Cash", null, null, null, null,
                template, null, null),
            null,
            Actor.PRODUCT);

    assertThat(quote.current().title()).isEqualTo("Sails for the season");
    assertThat(quote.current().terms().text()).isEqualTo("Cash");
    assertThat(quote.current().message()).isEqualTo("Ahoy!");
    assertThat(quote.followUp()).isFalse();
    assertThat(quote.current().totals().dueFirst().net()).isEqualByComparingTo("1000");
  }

  @Test
  void aQuoteIsKeptAsATemplateWithoutThePricesOfTheCatalogue() {
    UUID sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    Quote quote = desk.draft(tenant, of(sail, "2"), QuoteInputs.line("Manual", "1", "30"));

    QuoteTemplate kept = tenants.as(tenant, () -> keeping.keep(quote, Shelf.ada(tenant)));
    QuoteTemplate again = tenants.as(tenant, () -> keeping.keep(quote, Shelf.ada(tenant)));

    assertThat(kept.lines().getFirst().unitPrice()).isNull();
    assertThat(kept.lines().getFirst().productId()).isEqualTo(sail);
    assertThat(kept.lines().getLast().unitPrice()).isEqualByComparingTo("30");
    assertThat(again.name()).isEqualTo(kept.name() + " 2");
  }
}
